package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.ConditionsAtSigning;
import cn.anju.housing.lease.OldConditions;
import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has to declare anew, who has, and what became of it.
@Repository
public class Redeclarations implements ConditionsAtSigning {

    private static final String BEFORE = "housing.old-conditions.held-before";

    private final JdbcClient jdbc;
    private final ParametersInForce parameters;
    private final Clock clock;

    Redeclarations(JdbcClient jdbc, ParametersInForce parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What became of a declaration.
    public enum Outcome {
        PENDING,
        KEPT,
        LOST
    }

    /// A qualified household that has not declared yet.
    ///
    /// @param remindedOn the day of the last reminder; null for none
    public record Waiting(
            CaseId application,
            CaseNumber number,
            String district,
            LocalDate qualifiedOn,
            @Nullable LocalDate remindedOn) {}

    /// The household's standing declaration; empty when it has made none.
    public Optional<Outcome> of(CaseId application) {
        return jdbc.sql("""
                        select outcome from housing.redeclaration
                        where application = :application and outcome in ('PENDING', 'KEPT')
                        """)
                .param("application", application.value())
                .query((row, n) -> Outcome.valueOf(row.getString(1)))
                .optional();
    }

    /// The day on which a household of the old measure was qualified; empty for all others and once it has left.
    public Optional<LocalDate> qualifiedBefore(CaseId application) {
        return jdbc.sql("""
                        select min(qualified_on) from housing.queue_place
                        where case_id = :application and state <> 'LEFT' and qualified_on < :before
                        """)
                .param("application", application.value())
                .param("before", Date.valueOf(before()))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// Households that have not declared, by number.
    ///
    /// @param district null for the whole city
    /// @param after the last number of the page before; empty for the first
    public List<Waiting> waiting(@Nullable String district, String after, int most) {
        return jdbc.sql("""
                        select f.id, f.number, f.district, q.qualified_on,
                            (select max(sent_on) from housing.redeclaration_reminder m where m.application = f.id) as reminded
                        from (select case_id, min(qualified_on) as qualified_on from housing.queue_place
                                where state <> 'LEFT' and qualified_on < :before group by case_id) q
                            join casework.case_file f on f.id = q.case_id
                        where (cast(:district as text) is null or f.district = :district) and f.number > :after
                            and not exists (select 1 from housing.redeclaration r
                                where r.application = f.id and r.outcome in ('PENDING', 'KEPT'))
                        order by f.number limit :most
                        """)
                .param("before", Date.valueOf(before()))
                .param("district", district, Types.VARCHAR)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Waiting(
                        new CaseId(row.getObject("id", UUID.class)),
                        new CaseNumber(row.getString("number")),
                        row.getString("district"),
                        row.getObject("qualified_on", LocalDate.class),
                        row.getObject("reminded", LocalDate.class)))
                .list();
    }

    /// @return whether it was not noted before
    boolean remind(CaseId application, LocalDate on) {
        return jdbc.sql("""
                                insert into housing.redeclaration_reminder (application, sent_on)
                                values (:application, :on) on conflict do nothing
                                """)
                        .param("application", application.value())
                        .param("on", Date.valueOf(on))
                        .update()
                == 1;
    }

    void declare(CaseId id, CaseId application, LocalDate on) {
        jdbc.sql("""
                        insert into housing.redeclaration (case_id, application, declared_on, outcome)
                        values (:case, :application, :on, 'PENDING')
                        """)
                .param("case", id.value())
                .param("application", application.value())
                .param("on", Date.valueOf(on))
                .update();
    }

    void become(CaseId id, Outcome outcome, @Nullable OldConditions old, LocalDate on) {
        jdbc.sql("""
                        update housing.redeclaration set outcome = :outcome, decided_on = :on,
                            old_income_per_head = :income, old_limit_per_head = :limit where case_id = :case
                        """)
                .param("outcome", outcome.name())
                .param("on", Date.valueOf(on))
                .param("income", old == null ? null : old.incomePerHead(), Types.NUMERIC)
                .param("limit", old == null ? null : old.limitPerHead(), Types.NUMERIC)
                .param("case", id.value())
                .update();
    }

    @Override
    public Optional<OldConditions> of(CaseId application, LocalDate signedOn) {
        return jdbc.sql("""
                        select old_income_per_head, old_limit_per_head from housing.redeclaration
                        where application = :application and outcome = 'KEPT' and old_limit_per_head is not null
                            and decided_on <= :on
                        """)
                .param("application", application.value())
                .param("on", Date.valueOf(signedOn))
                .query((row, n) -> new OldConditions(row.getBigDecimal(1), row.getBigDecimal(2)))
                .optional();
    }

    private LocalDate before() {
        return parameters.set().inForceOn(BEFORE, LocalDate.now(clock)).date();
    }
}
