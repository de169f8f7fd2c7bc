package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Case files in PostgreSQL; the form as JSON, all that is queried or guarded as columns.
@Repository
class JdbcCases implements Cases {

    private static final String COLUMNS = """
            id, number, type, flow_version, form_version, state, version, district, form, parent_id,
            opened_at, submitted_on, clock, clock_parameter, clock_from, clock_days, due_on
            """;

    private final JdbcClient jdbc;
    private final CaseTypes types;
    private final CaseForms forms;
    private final CaseEvents events;
    private final CasePeople people;
    private final Clock clock;

    JdbcCases(JdbcClient jdbc, CaseTypes types, CaseForms forms, CaseEvents events, CasePeople people, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.forms = forms;
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CaseFile open(
            CaseType<?> type,
            String district,
            Object form,
            List<CaseFile.Participant> participants,
            @Nullable CaseId parent,
            Actor actor) {
        var now = clock.instant();
        var flow = type.flow();
        var id = CaseId.fresh();
        var number =
                nextNumber(district, LocalDate.ofInstant(now, clock.getZone()).getYear());
        jdbc.sql("""
                        insert into casework.case_file (id, number, type, flow_version, form_version, state, version,
                            district, form, parent_id, opened_at, opened_by, awaits, closed)
                        values (:id, :number, :type, :flow, :formVersion, :state, 1,
                            :district, cast(:form as jsonb), :parent, :at, :by, :awaits, :closed)
                        """)
                .param("id", id.value())
                .param("number", number.value())
                .param("type", type.key())
                .param("flow", flow.version())
                .param("formVersion", type.formVersion())
                .param("state", flow.initial())
                .param("district", district)
                .param("form", forms.write(form))
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .param("at", Timestamp.from(now))
                .param("by", actor.account().value())
                .param("awaits", flow.awaits(flow.initial()))
                .param("closed", flow.isEnd(flow.initial()))
                .update();
        participants.forEach(person -> people.add(id, person));
        var role = actor.person() != null ? Role.RESIDENT : Role.SYSTEM;
        events.insert(id, 1, flow, CaseTypes.NOWHERE, CaseTypes.OPEN, flow.initial(), actor, role, now, null, Map.of());
        return the(id);
    }

    @Override
    public Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_file where number = :number")
                .param("number", number.value())
                .query(this::read)
                .optional();
    }

    @Override
    public CaseFile the(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_file where id = :id")
                .param("id", id.value())
                .query(this::read)
                .single();
    }

    @Override
    public CaseFile lock(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_file where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .single();
    }

    @Override
    public void saveForm(CaseFile file, Object form) {
        int saved = jdbc.sql("""
                        update casework.case_file set form = cast(:form as jsonb)
                        where id = :id and version = :version
                        """)
                .param("form", forms.write(form))
                .param("id", file.id().value())
                .param("version", file.version())
                .update();
        if (saved == 0) {
            throw new IllegalStateException("case " + file.number() + " was moved while its form was being saved");
        }
    }

    @Override
    @Transactional
    public CaseFile giveTo(CaseFile draft, String district) {
        int year = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        int given = jdbc.sql("""
                        update casework.case_file set district = :district, number = :number
                        where id = :id and state = :initial
                        """)
                .param("district", district)
                .param("number", nextNumber(district, year).value())
                .param("id", draft.id().value())
                .param("initial", draft.flow().initial())
                .update();
        if (given == 0) {
            throw new IllegalStateException("case " + draft.number() + " is no draft any more");
        }
        return the(draft.id());
    }

    @Override
    public void confirm(CaseId id, PersonId person, String how) {
        people.confirm(id, person, how);
    }

    @Override
    public void addPerson(CaseId id, CaseFile.Participant person) {
        people.add(id, person);
    }

    @Override
    public void removePerson(CaseId id, PersonId person) {
        people.remove(id, person);
    }

    @Override
    public List<Event> history(CaseFile file) {
        return events.of(file);
    }

    @Override
    public List<CaseFile> of(PersonId person) {
        return jdbc.sql("select " + COLUMNS + """
                         from casework.case_file
                        where id in (select case_id from casework.case_person where person_id = :person)
                        order by opened_at desc
                        """)
                .param("person", person.value())
                .query(this::read)
                .list();
    }

    @Override
    public List<CaseFile> beneath(CaseId parent) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_file where parent_id = :parent order by opened_at")
                .param("parent", parent.value())
                .query(this::read)
                .list();
    }

    @Override
    public List<CaseId> standing(String type, CaseState state, @Nullable LocalDate dueBefore) {
        return jdbc.sql("""
                        select id from casework.case_file
                        where type = :type and state = :state and (cast(:due as date) is null or due_on < :due)
                        order by number
                        """)
                .param("type", type)
                .param("state", state.name())
                .param("due", date(dueBefore), java.sql.Types.DATE)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Writes the move: the event, and the case as it stands after it.
    CaseFile append(MoveContext made, Deadline deadline) {
        var file = made.file();
        var move = made.move();
        int seq = file.version() + 1;
        var submittedOn =
                file.submittedOn() == null && made.actor().person() != null ? made.today() : file.submittedOn();
        var stored = StoredClock.of(deadline);
        jdbc.sql("""
                        update casework.case_file set state = :state, version = :seq, awaits = :awaits, closed = :closed,
                            submitted_on = :submitted, clock = :clock, clock_parameter = :parameter,
                            clock_from = :from, clock_days = :days, due_on = :due, late_reported_at = null
                        where id = :id
                        """)
                .param("state", move.to())
                .param("seq", seq)
                .param("awaits", file.flow().awaits(move.to()))
                .param("closed", file.flow().isEnd(move.to()))
                .param("submitted", date(submittedOn), java.sql.Types.DATE)
                .param("clock", stored.kind())
                .param("parameter", stored.parameter(), java.sql.Types.VARCHAR)
                .param("from", date(stored.from()), java.sql.Types.DATE)
                .param("days", stored.days(), java.sql.Types.INTEGER)
                .param("due", date(stored.due()), java.sql.Types.DATE)
                .param("id", file.id().value())
                .update();
        var role = CaseAccess.roleFor(made.actor(), move, file);
        var from = file.state().name();
        events.insert(
                file.id(),
                seq,
                file.flow(),
                from,
                move.action(),
                move.to(),
                made.actor(),
                role,
                made.at(),
                made.reason(),
                made.input());
        return the(file.id());
    }

    /// Enters a clock that waited for its calendar.
    void restart(CaseId id, Deadline deadline) {
        var stored = StoredClock.of(deadline);
        jdbc.sql("update casework.case_file set clock = :clock, due_on = :due where id = :id and clock = 'NO_CALENDAR'")
                .param("clock", stored.kind())
                .param("due", date(stored.due()), java.sql.Types.DATE)
                .param("id", id.value())
                .update();
    }

    private CaseNumber nextNumber(String district, int year) {
        int next = jdbc.sql("""
                        insert into casework.number_counter (district, year, last) values (:district, :year, 1)
                        on conflict (district, year) do update set last = number_counter.last + 1
                        returning last
                        """)
                .param("district", district)
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(district, year, next);
    }

    CaseFile read(ResultSet row, int n) throws SQLException {
        var type = types.the(row.getString("type"));
        var flow = CaseTypes.flow(type, row.getInt("flow_version"));
        var id = new CaseId(row.getObject("id", UUID.class));
        var submitted = row.getDate("submitted_on");
        var parent = row.getObject("parent_id", UUID.class);
        return new CaseFile(
                id,
                new CaseNumber(row.getString("number")),
                type,
                flow,
                flow.state(row.getString("state")),
                row.getInt("version"),
                row.getString("district"),
                forms.read(type, row.getString("form")),
                people.of(id),
                StoredClock.read(row).deadline(),
                row.getTimestamp("opened_at").toInstant(),
                submitted == null ? null : submitted.toLocalDate(),
                parent == null ? null : new CaseId(parent));
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
