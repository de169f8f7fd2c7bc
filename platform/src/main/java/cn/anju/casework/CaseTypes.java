package cn.anju.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All procedures of the platform, found as beans; writes their tables into the database at start.
@Component
public class CaseTypes implements InitializingBean {

    /// The origin of the event that opens a case.
    static final String NOWHERE = "-";

    static final String OPEN = "open";

    private final Map<String, CaseType<?>> byKey = new TreeMap<>();
    private final JdbcClient jdbc;

    CaseTypes(List<CaseType<?>> types, JdbcClient jdbc) {
        types.forEach(type -> byKey.put(type.key(), type));
        this.jdbc = jdbc;
    }

    public List<CaseType<?>> all() {
        return List.copyOf(byKey.values());
    }

    public CaseType<?> the(String key) {
        var type = byKey.get(key);
        if (type == null) {
            throw new IllegalArgumentException("no case type " + key);
        }
        return type;
    }

    static Flow flow(CaseType<?> type, int version) {
        return type.flows().stream()
                .filter(flow -> flow.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.key() + " has lost its flow version " + version));
    }

    @Override
    public void afterPropertiesSet() {
        for (var type : byKey.values()) {
            for (var flow : type.flows()) {
                allow(flow, NOWHERE, OPEN, flow.initial());
                for (var move : flow.moves()) {
                    move.from().forEach(from -> allow(flow, from, move.action(), move.to()));
                }
            }
        }
    }

    private void allow(Flow flow, String from, String action, String to) {
        jdbc.sql("""
                        insert into casework.allowed_move (type, flow_version, from_state, action, to_state)
                        values (:type, :version, :from, :action, :to)
                        on conflict do nothing
                        """)
                .param("type", flow.type())
                .param("version", flow.version())
                .param("from", from)
                .param("action", action)
                .param("to", to)
                .update();
    }
}
