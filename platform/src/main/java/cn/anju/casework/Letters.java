package cn.anju.casework;

import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Letters to the people of a case, and when each counts as received.
///
/// Receipt is the first opening in the portal, the signature on paper or, with neither, so many working days
/// after the SMS was delivered; an undelivered letter opens a task and its window does not run.
@Repository
public class Letters {

    private static final String COLUMNS = """
            id, case_id, person_id, kind, title, paragraphs, document_id, written_at, sms, sms_delivered_at,
            first_opened_at, signed_on, window_parameter
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final JsonMapper json;

    Letters(JdbcClient jdbc, Clock clock, WorkingCalendar calendar, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
        this.json = json;
    }

    /// A letter as it stands.
    ///
    /// @param windowParameter the dated period in which the person may object or appeal; null for none
    public record Letter(
            UUID id,
            CaseId caseId,
            PersonId person,
            String kind,
            String title,
            List<String> paragraphs,
            @Nullable UUID document,
            Instant writtenAt,
            String sms,
            @Nullable Instant smsDeliveredAt,
            @Nullable Instant firstOpenedAt,
            @Nullable LocalDate signedOn,
            @Nullable String windowParameter) {}

    /// The last day of a letter's window.
    public sealed interface Window {

        /// Runs to the end of this day.
        record Until(LocalDate lastDay) implements Window {}

        /// Not received yet: the window has not begun.
        record NotBegun() implements Window {}

        /// Received, but the calendar of that year is missing.
        record NoCalendar(LocalDate from, int days) implements Window {}

        /// The letter has no window.
        record Nothing() implements Window {}
    }

    public Letter write(
            CaseId caseId,
            PersonId person,
            String kind,
            String title,
            List<String> paragraphs,
            @Nullable UUID document,
            @Nullable String windowParameter) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into casework.letter (id, case_id, person_id, kind, title, paragraphs, document_id,
                            written_at, sms, window_parameter)
                        values (:id, :case, :person, :kind, :title, cast(:paragraphs as jsonb), :document,
                            :at, 'QUEUED', :window)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("person", person.value())
                .param("kind", kind)
                .param("title", title)
                .param("paragraphs", json.writeValueAsString(paragraphs))
                .param("document", document, java.sql.Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("window", windowParameter, java.sql.Types.VARCHAR)
                .update();
        return the(id);
    }

    public Letter the(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from casework.letter where id = :id")
                .param("id", id)
                .query(this::read)
                .single();
    }

    public List<Letter> of(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from casework.letter where case_id = :id order by written_at")
                .param("id", id.value())
                .query(this::read)
                .list();
    }

    /// Letters whose SMS has not been sent yet, oldest first.
    List<Letter> queued(int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from casework.letter where sms = 'QUEUED' order by written_at limit :size
                        """)
                .param("size", size)
                .query(this::read)
                .list();
    }

    public List<Letter> to(PersonId person) {
        return jdbc.sql("select " + COLUMNS + " from casework.letter where person_id = :id order by written_at desc")
                .param("id", person.value())
                .query(this::read)
                .list();
    }

    public Optional<Letter> latest(CaseId id, String kind) {
        return of(id).stream().filter(letter -> letter.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    /// The person opened the letter in the portal; only the first time counts.
    public void opened(UUID id, PersonId reader) {
        jdbc.sql("""
                        update casework.letter set first_opened_at = :at
                        where id = :id and person_id = :reader and first_opened_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("reader", reader.value())
                .update();
    }

    public void signedOnPaper(UUID id, LocalDate day) {
        jdbc.sql("update casework.letter set signed_on = :day where id = :id and signed_on is null")
                .param("day", java.sql.Date.valueOf(day))
                .param("id", id)
                .update();
    }

    public void smsDelivered(UUID id, Instant at) {
        jdbc.sql("update casework.letter set sms = 'DELIVERED', sms_delivered_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void smsUndelivered(UUID id) {
        jdbc.sql("update casework.letter set sms = 'UNDELIVERED' where id = :id and sms = 'QUEUED'")
                .param("id", id)
                .update();
    }

    /// The last day on which the person may act on this letter.
    public Window window(Letter letter) {
        if (letter.windowParameter() == null) {
            return new Window.Nothing();
        }
        var received = receivedOn(letter);
        if (received.isEmpty()) {
            return new Window.NotBegun();
        }
        int days = calendar.period(letter.windowParameter(), received.get());
        return switch (calendar.after(received.get(), days)) {
            case WorkingCalendar.Answer.Known(var last) -> new Window.Until(last);
            case WorkingCalendar.Answer.Missing(var year) -> new Window.NoCalendar(received.get(), days);
        };
    }

    private Optional<LocalDate> receivedOn(Letter letter) {
        var zone = clock.getZone();
        if (letter.firstOpenedAt() != null) {
            return Optional.of(LocalDate.ofInstant(letter.firstOpenedAt(), zone));
        }
        if (letter.signedOn() != null) {
            return Optional.of(letter.signedOn());
        }
        if (letter.smsDeliveredAt() == null) {
            return Optional.empty();
        }
        var delivered = LocalDate.ofInstant(letter.smsDeliveredAt(), zone);
        int presumed = calendar.period("housing.presumed-receipt", delivered);
        return calendar.after(delivered, presumed) instanceof WorkingCalendar.Answer.Known(var date)
                        && !date.isAfter(LocalDate.now(clock))
                ? Optional.of(date)
                : Optional.empty();
    }

    private Letter read(ResultSet row, int n) throws SQLException {
        var delivered = row.getTimestamp("sms_delivered_at");
        var opened = row.getTimestamp("first_opened_at");
        return new Letter(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                json.readValue(row.getString("paragraphs"), new TypeReference<List<String>>() {}),
                row.getObject("document_id", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getString("sms"),
                delivered == null ? null : delivered.toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getObject("signed_on", LocalDate.class),
                row.getString("window_parameter"));
    }
}
