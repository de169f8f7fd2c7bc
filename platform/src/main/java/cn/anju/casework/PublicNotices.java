package cn.anju.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Public notice (公示) as a record: one list a district and day, each line kept word for word with its times.
@Repository
public class PublicNotices {

    private static final String COLUMNS = "id, number, district, type, opened_on, ends_on, ended_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    PublicNotices(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /// A list that was or is shown.
    ///
    /// @param endsOn the last day; null while its calendar is missing
    public record PublicNotice(
            UUID id,
            String number,
            String district,
            String type,
            LocalDate openedOn,
            @Nullable LocalDate endsOn,
            @Nullable Instant endedAt) {}

    /// One line of a list: exactly the words that were shown.
    ///
    /// @param words the stored text over which the hash was taken
    public record Entry(
            UUID notice,
            int position,
            CaseId caseId,
            Map<String, String> shown,
            String words,
            String sha256,
            Instant shownFrom,
            @Nullable Instant shownUntil) {}

    /// Puts a case on today's list of its district, opening the list when it is the day's first.
    ///
    /// @param shown the masked words, in the order of the columns
    public Entry show(CaseFile file, Map<String, String> shown, Deadline deadline) {
        var today = LocalDate.now(clock);
        var notice = today(file, today, deadline);
        String words = json.writeValueAsString(new LinkedHashMap<>(shown));
        jdbc.sql("""
                        insert into casework.public_notice_entry
                            (notice_id, position, case_id, shown, shown_sha256, shown_from)
                        select :notice, coalesce(max(position), 0) + 1, :case, :shown, :hash, :at
                        from casework.public_notice_entry where notice_id = :notice
                        """)
                .param("notice", notice.id())
                .param("case", file.id().value())
                .param("shown", words)
                .param("hash", sha256(words))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return entryOf(file.id()).orElseThrow();
    }

    /// The line is no longer shown.
    public void end(CaseId id) {
        var at = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update casework.public_notice_entry set shown_until = :at
                        where case_id = :case and shown_until is null
                        """).param("at", at).param("case", id.value()).update();
        jdbc.sql("""
                        update casework.public_notice n set ended_at = :at where ended_at is null
                        and exists (select 1 from casework.public_notice_entry e
                                    where e.notice_id = n.id and e.case_id = :case)
                        and not exists (select 1 from casework.public_notice_entry e
                                        where e.notice_id = n.id and e.shown_until is null)
                        """).param("at", at).param("case", id.value()).update();
    }

    /// Sets the last day of the case's list, where it waited for a calendar.
    void endsOn(CaseId id, LocalDate lastDay) {
        jdbc.sql("""
                        update casework.public_notice n set ends_on = :last where ends_on is null
                        and exists (select 1 from casework.public_notice_entry e
                                    where e.notice_id = n.id and e.case_id = :case and e.shown_until is null)
                        """)
                .param("last", Date.valueOf(lastDay))
                .param("case", id.value())
                .update();
    }

    /// The case's latest line.
    public Optional<Entry> entryOf(CaseId id) {
        return jdbc.sql("""
                        select notice_id, position, case_id, shown, shown_sha256, shown_from, shown_until
                        from casework.public_notice_entry where case_id = :case order by shown_from desc limit 1
                        """).param("case", id.value()).query(this::entry).optional();
    }

    public Optional<PublicNotice> find(String number) {
        return jdbc.sql("select " + COLUMNS + " from casework.public_notice where number = :number")
                .param("number", number)
                .query(PublicNotices::notice)
                .optional();
    }

    public PublicNotice the(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from casework.public_notice where id = :id")
                .param("id", id)
                .query(PublicNotices::notice)
                .single();
    }

    /// Newest first, of all districts.
    public List<PublicNotice> latest(int size, @Nullable LocalDate before) {
        return latest(size, null, before);
    }

    /// Newest first; at most `size`, of one district (null for all), before this opening day (null for the newest).
    public List<PublicNotice> latest(int size, @Nullable String district, @Nullable LocalDate before) {
        return jdbc.sql("select " + COLUMNS + """
                         from casework.public_notice
                        where (cast(:before as date) is null or opened_on < :before)
                        and (cast(:district as text) is null or district = :district)
                        order by opened_on desc, number limit :size
                        """)
                .param("before", before == null ? null : Date.valueOf(before), java.sql.Types.DATE)
                .param("district", district, java.sql.Types.VARCHAR)
                .param("size", size)
                .query(PublicNotices::notice)
                .list();
    }

    public List<Entry> entries(UUID notice) {
        return jdbc.sql("""
                        select notice_id, position, case_id, shown, shown_sha256, shown_from, shown_until
                        from casework.public_notice_entry where notice_id = :notice order by position
                        """).param("notice", notice).query(this::entry).list();
    }

    private PublicNotice today(CaseFile file, LocalDate today, Deadline deadline) {
        LocalDate ends = deadline instanceof Deadline.Running running ? running.dueOn() : null;
        jdbc.sql("""
                        insert into casework.public_notice (id, number, district, type, opened_on, ends_on)
                        values (:id, :number, :district, :type, :today, :ends)
                        on conflict (district, type, opened_on) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param(
                        "number",
                        "GS-%s-%s".formatted(file.district(), today.toString().replace("-", "")))
                .param("district", file.district())
                .param("type", file.type().key())
                .param("today", Date.valueOf(today))
                .param("ends", ends == null ? null : Date.valueOf(ends), java.sql.Types.DATE)
                .update();
        return jdbc.sql("select " + COLUMNS + """
                         from casework.public_notice
                        where district = :district and type = :type and opened_on = :today for update
                        """)
                .param("district", file.district())
                .param("type", file.type().key())
                .param("today", Date.valueOf(today))
                .query(PublicNotices::notice)
                .single();
    }

    private static PublicNotice notice(ResultSet row, int n) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new PublicNotice(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("district"),
                row.getString("type"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var until = row.getTimestamp("shown_until");
        return new Entry(
                row.getObject("notice_id", UUID.class),
                row.getInt("position"),
                new CaseId(row.getObject("case_id", UUID.class)),
                json.readValue(row.getString("shown"), new TypeReference<LinkedHashMap<String, String>>() {}),
                row.getString("shown"),
                row.getString("shown_sha256"),
                row.getTimestamp("shown_from").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
