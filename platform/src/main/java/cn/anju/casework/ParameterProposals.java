package cn.anju.casework;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.policy.Json;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Unit;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// New values for parameters: one person proposes, sees what it would do, and another decides.
///
/// What has begun to hold is never changed: a proposal begins after today.
@Component
public class ParameterProposals {

    private static final String COLUMNS =
            "id, parameter, value, unit, since, cites, reason, proposed_at, proposed_by, state, decided_at, decided_by, answer";

    private final JdbcClient jdbc;
    private final ParametersInForce inForce;
    private final List<ReformEffect> effects;
    private final AuditTrail audit;
    private final Clock clock;

    ParameterProposals(
            JdbcClient jdbc, ParametersInForce inForce, List<ReformEffect> effects, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.inForce = inForce;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where a proposal stands.
    public enum State {
        PROPOSED("待批准"),
        APPROVED("已批准"),
        REJECTED("不批准");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param value as its unit reads it
    /// @param since the first day it would hold
    /// @param cites where it comes from
    public record Proposal(
            UUID id,
            ParameterValue value,
            LocalDate since,
            String cites,
            String reason,
            Instant proposedAt,
            AccountId proposedBy,
            State state,
            @Nullable Instant decidedAt,
            @Nullable AccountId decidedBy,
            @Nullable String answer) {

        public String parameter() {
            return value.id();
        }
    }

    /// Proposes a value.
    ///
    /// @param text the value as it is written: a number, a date, or JSON for lists and tables
    /// @throws Refused with the field when something does not fit
    @Transactional
    public Proposal propose(String parameter, String text, LocalDate since, String cites, String reason, Actor by) {
        Unit unit = inForce.set().unitOf(parameter).orElseThrow(() -> new NotFound("参数"));
        if (!since.isAfter(LocalDate.now(clock))) {
            throw new Refused("since", "since", "生效日期要在今天以后。", "已经生效的数值不能改，只能从以后的一天起换新的。", "请改成明天或更晚。");
        }
        var value = value(parameter, text, unit, since, cites);
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into casework.parameter_proposal (id, parameter, value, unit, since, cites, reason,
                                proposed_at, proposed_by, state)
                            values (:id, :parameter, cast(:value as jsonb), :unit, :since, :cites, :reason, :at, :by, 'PROPOSED')
                            """)
                    .param("id", id)
                    .param("parameter", parameter)
                    .param("value", Json.write(value.value()))
                    .param("unit", unit.name())
                    .param("since", Date.valueOf(since))
                    .param("cites", cites)
                    .param("reason", reason)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", by.account().value())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused("twice", "since", "这个参数在这一天已经有一个待批准的方案。", "同一天只能有一个。", "请先办完那一个。");
        }
        audit.record(
                AuditEntry.done(by, "parameter.propose", "parameter", parameter).because(cites));
        return the(id);
    }

    private static ParameterValue value(String parameter, String text, Unit unit, LocalDate since, String cites) {
        try {
            var read = Objects.requireNonNull(Json.read(isJson(text) ? text : Json.write(text)));
            return ParameterValue.office(parameter, read, unit, since, List.of(cites));
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new Refused("value", "value", "数值不对：" + wrong.getMessage(), "单位是" + unit.chinese() + "。", "请按单位填写。");
        }
    }

    private static boolean isJson(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") || text.startsWith("[") || text.startsWith("{");
    }

    public Proposal the(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("参数方案"));
    }

    public Optional<Proposal> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from casework.parameter_proposal where id = :id")
                .param("id", id)
                .query(ParameterProposals::read)
                .optional();
    }

    /// Those of a parameter, newest first.
    public List<Proposal> of(String parameter) {
        return jdbc.sql("select " + COLUMNS
                        + " from casework.parameter_proposal where parameter = :parameter order by proposed_at desc")
                .param("parameter", parameter)
                .query(ParameterProposals::read)
                .list();
    }

    /// Those that wait for a decision, the earliest day first.
    public List<Proposal> open() {
        return jdbc.sql("select " + COLUMNS
                        + " from casework.parameter_proposal where state = 'PROPOSED' order by since, proposed_at")
                .query(ParameterProposals::read)
                .list();
    }

    /// What the proposal would do to everything that stands now.
    public List<ReformEffect.Effect> dryRun(Proposal proposal) {
        Parameters today = inForce.set();
        Parameters changed = today.withOffice(List.of(proposal.value()));
        List<ReformEffect.Effect> found = new ArrayList<>();
        for (var effect : effects) {
            if (effect.concerns(proposal.parameter())) {
                found.add(effect.of(proposal.parameter(), today, changed, proposal.since()));
            }
        }
        return found;
    }

    /// Puts the value in force from its day on.
    ///
    /// @throws Refused for who proposed it
    /// @throws Conflict when it was decided before, or its day has come
    @Transactional
    public void approve(UUID id, Actor by) {
        var proposal = lock(id, by);
        if (!proposal.since().isAfter(LocalDate.now(clock))) {
            throw new Conflict("生效日期已经到了，不能再批准。", "请不批准，另提一个从以后生效的方案。");
        }
        decide(proposal, State.APPROVED, null, by);
        inForce.enter(proposal.parameter(), proposal.value().value(), proposal.since(), proposal.cites(), by);
    }

    @Transactional
    public void reject(UUID id, String answer, Actor by) {
        if (answer.isBlank()) {
            throw new Refused("answer", "answer", "请写明为什么不批准。", "提方案的人要看得懂。", "写一两句即可。");
        }
        decide(lock(id, by), State.REJECTED, answer.strip(), by);
    }

    private Proposal lock(UUID id, Actor by) {
        var proposal = jdbc.sql("select " + COLUMNS + " from casework.parameter_proposal where id = :id for update")
                .param("id", id)
                .query(ParameterProposals::read)
                .optional()
                .orElseThrow(() -> new NotFound("参数方案"));
        if (proposal.state() != State.PROPOSED) {
            throw new Conflict("这个方案" + proposal.state().label() + "。", "请刷新页面。");
        }
        if (proposal.proposedBy().equals(by.account())) {
            throw new Refused("two-people", null, "自己提的方案不能自己批准。", "参数影响所有家庭，要由另一个人决定。", "请交给同事。");
        }
        return proposal;
    }

    private void decide(Proposal proposal, State state, @Nullable String answer, Actor by) {
        jdbc.sql("""
                        update casework.parameter_proposal set state = :state, decided_at = :at, decided_by = :by, answer = :answer
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .param("answer", answer, java.sql.Types.VARCHAR)
                .param("id", proposal.id())
                .update();
        audit.record(AuditEntry.done(
                        by,
                        "parameter." + state.name().toLowerCase(java.util.Locale.ROOT),
                        "parameter",
                        proposal.parameter())
                .because(proposal.cites()));
    }

    private static Proposal read(ResultSet row, int n) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        var decidedAt = row.getTimestamp("decided_at");
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                ParameterValue.office(
                        row.getString("parameter"),
                        Objects.requireNonNull(Json.read(row.getString("value"))),
                        Unit.valueOf(row.getString("unit")),
                        since,
                        List.of(row.getString("cites"))),
                since,
                row.getString("cites"),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                State.valueOf(row.getString("state")),
                decidedAt == null ? null : decidedAt.toInstant(),
                decidedBy == null ? null : new AccountId(decidedBy),
                row.getString("answer"));
    }
}
