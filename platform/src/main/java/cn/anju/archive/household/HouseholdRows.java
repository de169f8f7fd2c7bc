package cn.anju.archive.household;

import cn.anju.archive.ArchiveId;
import cn.anju.archive.HouseholdArchive.Found;
import cn.anju.identity.AccountId;
import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of archives and their members.
@Component
class HouseholdRows {

    private static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");

    private static final String FOUND = """
            select h.id, h.number, h.district,
                   array(select person_id from archive.household_member m
                         where m.archive_id = h.id and left_at is null) as members,
                   (select count(*) from archive.entry e where e.archive_id = h.id) as entries
            from archive.household h
            """;

    private final JdbcClient jdbc;

    HouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArchiveId open(String district, AccountId by, Instant now) {
        return new ArchiveId(jdbc.sql("""
                insert into archive.household (id, number, district, opened_at, opened_by)
                values (:id,
                        'DA-' || :district || '-' || :year || '-'
                            || lpad(nextval('archive.household_number')::text, 7, '0'),
                        :district, :now, :by)
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("district", district)
                .param("year", Integer.toString(now.atZone(CHONGQING).getYear()))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .query(UUID.class)
                .single());
    }

    /// One opener at a time for a person, so that two cases at once open one archive.
    void lock(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('archive.person ' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }

    Optional<ArchiveId> findOf(PersonId person) {
        return jdbc.sql("""
                select archive_id from archive.household_member where person_id = :person and left_at is null
                """)
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .map(ArchiveId::new);
    }

    void join(ArchiveId archive, PersonId person, Instant now) {
        jdbc.sql("""
                update archive.household_member set left_at = :now
                where person_id = :person and left_at is null and archive_id <> :archive
                """)
                .param("archive", archive.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                insert into archive.household_member (archive_id, person_id, joined_at)
                values (:archive, :person, :now)
                on conflict do nothing
                """)
                .param("archive", archive.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void leaveAllBut(ArchiveId archive, Set<PersonId> staying, Instant now) {
        jdbc.sql("""
                update archive.household_member set left_at = :now
                where archive_id = :archive and left_at is null and person_id <> all(:staying)
                """)
                .param("archive", archive.value())
                .param("staying", ids(staying))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Found> find(ArchiveId archive) {
        return jdbc.sql(FOUND + "where h.id = :id")
                .param("id", archive.value())
                .query(HouseholdRows::found)
                .optional();
    }

    /// Archives whose number, or the number of a case in them, begins so.
    List<Found> byNumber(String beginning, Reach reach, int limit) {
        return jdbc.sql(FOUND + """
                where (:everywhere or h.district = any(:districts))
                  and (h.number like :beginning or h.id in (
                      select archive_id from archive.entry where reference like :beginning))
                order by h.number limit :limit
                """)
                .param("beginning", beginning.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("everywhere", reach.everywhere())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query(HouseholdRows::found)
                .list();
    }

    /// Archives that one of these people belongs to or belonged to.
    List<Found> byPersons(Collection<PersonId> persons, Reach reach, int limit) {
        return jdbc.sql(FOUND + """
                where (:everywhere or h.district = any(:districts))
                  and h.id in (select archive_id from archive.household_member where person_id = any(:persons))
                order by h.number limit :limit
                """)
                .param("persons", ids(persons))
                .param("everywhere", reach.everywhere())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query(HouseholdRows::found)
                .list();
    }

    /// Archives whose address has all these pairs of characters.
    List<Found> byGrams(Set<Long> grams, Reach reach, int limit) {
        return jdbc.sql(FOUND + """
                where (:everywhere or h.district = any(:districts))
                  and h.id in (select archive_id from archive.address_gram where gram = any(:grams)
                               group by archive_id having count(*) = :pairs)
                order by h.number limit :limit
                """)
                .param("grams", grams.toArray(Long[]::new))
                .param("pairs", grams.size())
                .param("everywhere", reach.everywhere())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query(HouseholdRows::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        Set<PersonId> members = Arrays.stream((UUID[]) row.getArray("members").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new Found(
                new ArchiveId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("district"),
                members,
                row.getInt("entries"));
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
