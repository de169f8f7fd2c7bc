package cn.anju.casework;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Clock clock;

    JdbcCases(JdbcClient jdbc, CaseTypes types, CaseForms forms, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CaseFile open(
            CaseType<?> type,
            String district,
            Object form,
            List<CaseFile.Participant> people,
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
        people.forEach(person -> addPerson(id, person));
        var role = actor.person() != null ? Role.RESIDENT : Role.SYSTEM;
        insertEvent(id, 1, flow, CaseTypes.NOWHERE, CaseTypes.OPEN, flow.initial(), actor, role, now, null, Map.of());
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
        jdbc.sql("""
                        update casework.case_person set confirmed_at = :at, confirmed_how = :how
                        where case_id = :id and person_id = :person and confirmed_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("how", how)
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    @Override
    public void addPerson(CaseId id, CaseFile.Participant person) {
        jdbc.sql("""
                        insert into casework.case_person (case_id, person_id, part, relation, position, confirmed_at)
                        select :id, :person, :part, :relation, coalesce(max(position), 0) + 1, :confirmed
                        from casework.case_person where case_id = :id
                        """)
                .param("id", id.value())
                .param("person", person.person().value())
                .param("part", person.part().name())
                .param("relation", person.relation())
                .param(
                        "confirmed",
                        person.confirmedAt() == null ? null : Timestamp.from(person.confirmedAt()),
                        java.sql.Types.TIMESTAMP)
                .update();
    }

    @Override
    public void removePerson(CaseId id, PersonId person) {
        jdbc.sql("delete from casework.case_person where case_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    @Override
    public List<Event> history(CaseFile file) {
        return jdbc.sql("""
                        select seq, from_state, action, to_state, actor, actor_name, role, at, reason
                        from casework.case_event where case_id = :id order by seq
                        """)
                .param("id", file.id().value())
                .query((row, n) -> event(row, file.flow()))
                .list();
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

    /// Whether the actor made one of these moves on the case.
    boolean hasMadeOne(CaseFile file, Actor actor, Set<String> actions) {
        return jdbc.sql("""
                        select exists (select 1 from casework.case_event
                        where case_id = :id and actor = :actor and action in (:actions))
                        """)
                .param("id", file.id().value())
                .param("actor", actor.account().value())
                .param("actions", actions)
                .query(Boolean.class)
                .single();
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
        insertEvent(
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

    private void insertEvent(
            CaseId id,
            int seq,
            Flow flow,
            String from,
            String action,
            String to,
            Actor actor,
            Role role,
            Instant at,
            @Nullable String reason,
            Map<String, String> input) {
        jdbc.sql("""
                        insert into casework.case_event (case_id, seq, type, flow_version, from_state, action, to_state,
                            actor, actor_name, role, at, reason, input)
                        values (:id, :seq, :type, :flow, :from, :action, :to,
                            :actor, :name, :role, :at, :reason, cast(:input as jsonb))
                        """)
                .param("id", id.value())
                .param("seq", seq)
                .param("type", flow.type())
                .param("flow", flow.version())
                .param("from", from)
                .param("action", action)
                .param("to", to)
                .param("actor", actor.account().value())
                // A resident's name is sealed with the person; the history says only the part.
                .param("name", actor.person() == null ? actor.displayName() : "申请人")
                .param("role", role.name())
                .param("at", Timestamp.from(at))
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("input", forms.writeInput(input))
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
                people(id),
                StoredClock.read(row).deadline(),
                row.getTimestamp("opened_at").toInstant(),
                submitted == null ? null : submitted.toLocalDate(),
                parent == null ? null : new CaseId(parent));
    }

    private List<CaseFile.Participant> people(CaseId id) {
        return jdbc.sql("""
                        select person_id, part, relation, confirmed_at from casework.case_person
                        where case_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new CaseFile.Participant(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            CaseFile.Part.valueOf(row.getString("part")),
                            row.getString("relation"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .list();
    }

    private static Event event(ResultSet row, Flow flow) throws SQLException {
        var action = row.getString("action");
        var label =
                flow.move(action, row.getString("from_state")).map(Move::label).orElse("开始填写");
        return new Event(
                row.getInt("seq"),
                action,
                label,
                flow.state(row.getString("to_state")),
                new AccountId(row.getObject("actor", UUID.class)),
                row.getString("actor_name"),
                row.getString("role"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
