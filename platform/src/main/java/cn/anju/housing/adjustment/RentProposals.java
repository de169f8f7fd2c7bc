package cn.anju.housing.adjustment;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposals for new rent standards; what has begun to hold is never changed.
@Component
class RentProposals {

    private final JdbcClient jdbc;
    private final Projects projects;
    private final RentStandards standards;
    private final RentLines lines;
    private final AuditTrail audit;
    private final Clock clock;

    RentProposals(
            JdbcClient jdbc,
            Projects projects,
            RentStandards standards,
            RentLines lines,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.standards = standards;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Refused with the field when something does not fit
    @Transactional
    public RentProposal propose(AskedRents asked, Actor by) {
        if (!asked.since().isAfter(LocalDate.now(clock)) || asked.since().getDayOfMonth() != 1) {
            throw new Refused("since", "since", "起始日期要是今天以后某个月的 1 日。", "租金按整月出账，已经执行的标准不能改。", "请改成以后某个月的 1 日。");
        }
        var found = lines.of(asked);
        var id = UUID.randomUUID();
        var adjustment = asked instanceof AskedRents.Adjustment one ? one : null;
        jdbc.sql("""
                        insert into housing.rent_proposal (id, kind, district, since, income_change, cpi_change, home_change,
                            approval, exception, proposed_at, proposed_by, state)
                        values (:id, :kind, :district, :since, :income, :cpi, :home, :approval, :exception, :at, :by,
                            'PROPOSED')
                        """)
                .param("id", id)
                .param("kind", adjustment == null ? "PRICE" : "ADJUSTMENT")
                .param("district", district(asked), Types.VARCHAR)
                .param("since", Date.valueOf(asked.since()))
                .param("income", adjustment == null ? null : adjustment.income(), Types.NUMERIC)
                .param("cpi", adjustment == null ? null : adjustment.cpi(), Types.NUMERIC)
                .param("home", adjustment == null ? null : adjustment.home(), Types.NUMERIC)
                .param("approval", asked.approval())
                .param("exception", asked instanceof AskedRents.Price price ? price.exception() : null, Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        for (var line : found) {
            jdbc.sql("""
                            insert into housing.rent_proposal_line (proposal, project, type, old, standard, market, capped)
                            values (:id, :project, :type, :old, :standard, :market, :capped)
                            """)
                    .param("id", id)
                    .param("project", line.project())
                    .param("type", line.type())
                    .param("old", line.old(), Types.NUMERIC)
                    .param("standard", line.standard())
                    .param("market", line.market())
                    .param("capped", line.capped())
                    .update();
        }
        audit.record(AuditEntry.done(by, "rent.propose", "rent-proposal", id.toString())
                .because(asked.approval()));
        return the(id);
    }

    private @Nullable String district(AskedRents asked) {
        return switch (asked) {
            case AskedRents.Adjustment adjustment -> adjustment.district();
            case AskedRents.Price price -> projects.theProject(price.project()).district();
        };
    }

    RentProposal the(UUID id) {
        return jdbc.sql("select * from housing.rent_proposal where id = :id")
                .param("id", id)
                .query(RentProposals::read)
                .optional()
                .orElseThrow(() -> new NotFound("租金方案"));
    }

    /// The latest, the newest first.
    List<RentProposal> latest(int most) {
        return jdbc.sql("select * from housing.rent_proposal order by proposed_at desc, id limit :most")
                .param("most", most)
                .query(RentProposals::read)
                .list();
    }

    List<RentLine> lines(UUID proposal) {
        return jdbc.sql("""
                        select project, type, old, standard, market, capped from housing.rent_proposal_line
                        where proposal = :id order by project, type
                        """)
                .param("id", proposal)
                .query((row, n) -> new RentLine(
                        row.getString("project"),
                        row.getString("type"),
                        row.getBigDecimal("old"),
                        row.getBigDecimal("standard"),
                        row.getBigDecimal("market"),
                        row.getBoolean("capped")))
                .list();
    }

    /// Puts all its standards in force from their day on, or none.
    ///
    /// @throws Refused for who proposed it
    /// @throws Conflict when it was decided before, its day has come, or a standard changed meanwhile
    @Transactional
    public void approve(UUID id, Actor by) {
        var proposal = lock(id, by);
        if (!proposal.since().isAfter(LocalDate.now(clock))) {
            throw new Conflict("起始日期已经到了，不能再批准。", "请不批准，另提一个从以后执行的方案。");
        }
        for (var line : lines(id)) {
            var type = line.type().isEmpty() ? null : UnitType.valueOf(line.type());
            var project = new ProjectCode(line.project());
            var current = standards.allOf(project).stream()
                    .filter(one -> one.type() == type && one.until() == null)
                    .map(one -> one.standard())
                    .findFirst()
                    .orElse(null);
            boolean same =
                    current == null ? line.old() == null : line.old() != null && current.compareTo(line.old()) == 0;
            if (!same) {
                throw new Conflict("小区 " + project + " 的租金标准在提出以后变了，方案没有执行。", "请不批准，重新提一个方案。");
            }
            standards
                    .enter(project, type, line.standard(), line.market(), proposal.since(), proposal.approval(), by)
                    .ifPresent(problem -> {
                        throw new Conflict(problem, "方案没有执行。请重新提一个方案。");
                    });
        }
        decide(proposal, RentProposal.State.APPROVED, null, by);
    }

    @Transactional
    public void reject(UUID id, String answer, Actor by) {
        if (answer.isBlank()) {
            throw new Refused("answer", "answer", "请写明为什么不批准。", "提方案的人要看得懂。", "写一两句即可。");
        }
        decide(lock(id, by), RentProposal.State.REJECTED, answer.strip(), by);
    }

    private RentProposal lock(UUID id, Actor by) {
        jdbc.sql("select id from housing.rent_proposal where id = :id for update")
                .param("id", id)
                .query(row -> {});
        var proposal = the(id);
        if (proposal.state() != RentProposal.State.PROPOSED) {
            throw new Conflict("这个方案" + proposal.state().label() + "。", "请刷新页面。");
        }
        if (proposal.proposedBy().equals(by.account())) {
            throw new Refused("two-people", null, "自己提的方案不能自己批准。", "租金标准影响许多家庭，要由另一个人决定。", "请交给同事。");
        }
        return proposal;
    }

    private void decide(RentProposal proposal, RentProposal.State state, @Nullable String answer, Actor by) {
        jdbc.sql("""
                        update housing.rent_proposal set state = :state, decided_at = :at, decided_by = :by, answer = :answer
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .param("answer", answer, Types.VARCHAR)
                .param("id", proposal.id())
                .update();
        audit.record(AuditEntry.done(
                        by,
                        "rent." + state.name().toLowerCase(Locale.ROOT),
                        "rent-proposal",
                        proposal.id().toString())
                .because(proposal.approval()));
    }

    private static RentProposal read(ResultSet row, int n) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var decidedBy = row.getObject("decided_by", UUID.class);
        BigDecimal income = row.getBigDecimal("income_change");
        return new RentProposal(
                row.getObject("id", UUID.class),
                row.getString("district"),
                row.getObject("since", LocalDate.class),
                income == null
                        ? List.of()
                        : Stream.of(income, row.getBigDecimal("cpi_change"), row.getBigDecimal("home_change"))
                                .toList(),
                row.getString("approval"),
                row.getString("exception"),
                row.getTimestamp("proposed_at").toInstant(),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                RentProposal.State.valueOf(row.getString("state")),
                decidedAt == null ? null : decidedAt.toInstant(),
                decidedBy == null ? null : new AccountId(decidedBy),
                row.getString("answer"));
    }
}
