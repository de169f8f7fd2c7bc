package cn.anju.casework;

import cn.anju.identity.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forms and people of many cases in two reads, for work that goes through cases by the thousand.
@Repository
public class CaseSheets {

    private final JdbcClient jdbc;
    private final CaseTypes types;
    private final CaseForms forms;

    CaseSheets(JdbcClient jdbc, CaseTypes types, CaseForms forms) {
        this.jdbc = jdbc;
        this.types = types;
        this.forms = forms;
    }

    /// A case without its flow and clock.
    ///
    /// @param people in the order in which they were entered
    public record Sheet(
            CaseId id,
            CaseNumber number,
            String district,
            String state,
            Object form,
            List<CaseFile.Participant> people) {

        public Sheet {
            people = List.copyOf(people);
        }

        public <F> F form(Class<F> formType) {
            return formType.cast(form);
        }
    }

    public Map<CaseId, Sheet> of(Collection<CaseId> cases) {
        var ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        var people = people(ids);
        Map<CaseId, Sheet> sheets = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, number, type, district, state, form from casework.case_file where id = any(:ids)
                        """).param("ids", ids).query(row -> {
            var id = new CaseId(row.getObject("id", UUID.class));
            sheets.put(
                    id,
                    new Sheet(
                            id,
                            new CaseNumber(row.getString("number")),
                            row.getString("district"),
                            row.getString("state"),
                            forms.read(types.the(row.getString("type")), row.getString("form")),
                            people.getOrDefault(id, List.of())));
        });
        return sheets;
    }

    private Map<CaseId, List<CaseFile.Participant>> people(UUID[] ids) {
        Map<CaseId, List<CaseFile.Participant>> people = new HashMap<>();
        jdbc.sql("""
                        select case_id, person_id, part, relation, confirmed_at from casework.case_person
                        where case_id = any(:ids) order by case_id, position
                        """).param("ids", ids).query(row -> {
            var confirmed = row.getTimestamp("confirmed_at");
            people.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), none -> new ArrayList<>())
                    .add(new CaseFile.Participant(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            CaseFile.Part.valueOf(row.getString("part")),
                            row.getString("relation"),
                            confirmed == null ? null : confirmed.toInstant()));
        });
        return people;
    }
}
