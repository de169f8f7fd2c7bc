package cn.anju.archive.log;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The access log in PostgreSQL; the table refuses changes.
@Component
class JdbcAccessLog implements AccessLog {

    /// A page that reloads or a list that pages on is one look.
    private static final Duration SAME_LOOK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void looked(Look look) {
        var now = clock.instant();
        // Sorted, so that two writers take their rows in the same order.
        look.persons().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> jdbc.sql("""
                insert into archive.access_log
                    (at, person_id, reader, reader_name, reader_role, own, seen, reference, district, purpose)
                select :now, :person, :reader, :name, :role, :own, :seen, :reference, :district, :purpose
                where not exists (
                    select from archive.access_log
                    where reader = :reader and person_id = :person and at > :since
                      and seen = :seen and reference = :reference and purpose = :purpose)
                """)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(now.minus(SAME_LOOK)))
                        .param("person", person.value())
                        .param("reader", look.reader().account().value())
                        .param("name", look.reader().displayName())
                        .param("role", role(look.reader(), look.district()))
                        .param("own", person.equals(look.reader().person()))
                        .param("seen", look.seen())
                        .param("reference", look.reference())
                        .param("district", look.district())
                        .param("purpose", look.purpose().name())
                        .update());
    }

    @Override
    public List<Seen> othersLooksAt(PersonId person, long before, int limit) {
        return jdbc.sql("""
                select id, at, reader_name, reader_role, seen, reference, district, purpose
                from archive.access_log
                where person_id = :person and id < :before and not own
                order by id desc limit :limit
                """)
                .param("person", person.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Seen(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reader_name"),
                        row.getString("reader_role"),
                        row.getString("seen"),
                        row.getString("reference"),
                        row.getString("district"),
                        Purpose.valueOf(row.getString("purpose"))))
                .list();
    }

    private static String role(Actor reader, String district) {
        return reader.grants().stream()
                .filter(grant -> grant.area().covers(district))
                .map(grant -> grant.role())
                .filter(role -> role != Role.RESIDENT || reader.grants().size() == 1)
                .min(Comparator.naturalOrder())
                .map(Role::label)
                .orElse("其他人员");
    }
}
