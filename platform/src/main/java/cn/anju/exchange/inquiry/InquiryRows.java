package cn.anju.exchange.inquiry;

import cn.anju.exchange.Fact;
import cn.anju.exchange.Inquiries.Heard;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row a household and person: all that was said about the person, sealed with that person's key.
@Repository
class InquiryRows {

    private static final String PLACE = "exchange.inquiry_answer.sealed";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Sealing sealing;

    InquiryRows(JdbcClient jdbc, JdbcTemplate batches, Sealing sealing) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sealing = sealing;
    }

    private record Line(UUID about, PersonId person, String place, byte[] sealed, List<QuestionKind> silent) {}

    /// What is stored about these households; those whose person's data were destroyed have no facts any more.
    Map<UUID, Heard> of(Collection<UUID> households) {
        List<Line> lines = jdbc.sql("""
                        select about, person_id, place, sealed, silent from exchange.inquiry_answer
                        where about = any(:about)
                        """)
                .param("about", households.toArray(UUID[]::new))
                .query((row, n) -> new Line(
                        row.getObject("about", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("place"),
                        row.getBytes("sealed"),
                        kinds((String[]) row.getArray("silent").getArray())))
                .list();
        var keys = sealing.keysOf(lines.stream().map(Line::person).distinct().toList());
        Map<UUID, List<Fact<?>>> facts = new HashMap<>();
        Map<UUID, List<Question>> silent = new HashMap<>();
        for (var line : lines) {
            var key = keys.get(line.person());
            var known = facts.computeIfAbsent(line.about(), none -> new ArrayList<>());
            var missing = silent.computeIfAbsent(line.about(), none -> new ArrayList<>());
            if (key != null) {
                known.addAll(FactsJson.read(line.person(), key.open(PLACE, line.sealed())));
            }
            line.silent().forEach(kind -> missing.add(new Question(kind, line.person(), line.place())));
        }
        Map<UUID, Heard> heard = new LinkedHashMap<>();
        facts.forEach((about, known) -> heard.put(about, new Heard(known, Objects.requireNonNull(silent.get(about)))));
        return heard;
    }

    /// Everything that is known about one person of a household now, in place of what stood there.
    record Said(UUID about, PersonId person, String place, List<Fact<?>> facts, List<QuestionKind> silent) {}

    void store(List<Said> said, Instant at) {
        var keys = sealing.keysOf(said.stream().map(Said::person).distinct().toList());
        batches.batchUpdate("""
                insert into exchange.inquiry_answer (about, person_id, place, sealed, silent, asked_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (about, person_id) do update
                    set sealed = excluded.sealed, silent = excluded.silent, asked_at = excluded.asked_at
                """, said, 500, (statement, one) -> {
            var key = keys.get(one.person());
            statement.setObject(1, one.about());
            statement.setObject(2, one.person().value());
            statement.setString(3, one.place());
            statement.setBytes(4, key == null ? new byte[0] : key.seal(PLACE, FactsJson.write(one.facts())));
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    one.silent().stream()
                                            .map(QuestionKind::name)
                                            .toArray()));
            statement.setTimestamp(6, Timestamp.from(at));
        });
    }

    private static List<QuestionKind> kinds(String[] names) {
        return Arrays.stream(names).map(QuestionKind::valueOf).toList();
    }
}
