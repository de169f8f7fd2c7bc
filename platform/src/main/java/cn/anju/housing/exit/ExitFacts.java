package cn.anju.housing.exit;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.renewal.Renewals;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Decision;
import cn.anju.policy.Parameters;
import cn.anju.policy.housing.Exit;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides `housing.exit` for a lease: on what the registers know, and on the one thing that an officer found.
@Component
class ExitFacts {

    static final Exit RULE = new Exit();

    private final JdbcClient jdbc;
    private final Renewals renewals;
    private final ParametersInForce parameters;

    ExitFacts(JdbcClient jdbc, Renewals renewals, ParametersInForce parameters) {
        this.jdbc = jdbc;
        this.renewals = renewals;
        this.parameters = parameters;
    }

    /// A decision with the facts it read.
    record Decided(Decision decision, Map<String, @Nullable Object> facts) {

        /// Whether the facts carry this very reason. What the yearly re-check found is decided there, on eligibility.
        boolean carries(ExitGrounds grounds) {
            String id = grounds.condition();
            return id == null
                    || decision.unmet().stream().anyMatch(one -> one.id().equals(id));
        }

        /// What the rule says about this reason.
        String sentence(ExitGrounds grounds) {
            return decision.conditions().stream()
                    .filter(one -> one.id().equals(grounds.condition()))
                    .map(ConditionResult::text)
                    .findFirst()
                    .orElse(grounds.why());
        }
    }

    /// What has happened in the case so far; null for what has not.
    record Steps(
            @Nullable LocalDate noticedOn,
            boolean transition,
            @Nullable LocalDate returnedOn) {

        static final Steps NONE = new Steps(null, false, null);
    }

    Decided decide(Lease lease, ExitGrounds grounds, Steps steps, LocalDate on) {
        Parameters inForce = parameters.set();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("leaseEnd", lease.terms().endsOn());
        facts.put("renewal", renewal(lease));
        facts.put(
                "otherHome",
                grounds.reason() == ExitReason.OTHER_HOME
                        ? Map.of("acquiredOn", grounds.since().toString(), "stillEligible", false)
                        : null);
        facts.put("otherGuaranteedHome", grounds.reason() == ExitReason.OTHER_GUARANTEED_HOME);
        facts.put("unpaidMonths", BigDecimal.valueOf(unpaidMonths(lease, on)));
        facts.put("violation", grounds.act() == null ? null : grounds.act().name());
        facts.put("vacantMonths", BigDecimal.valueOf(grounds.vacantMonths() == null ? 0 : grounds.vacantMonths()));
        facts.put("returnedOn", steps.returnedOn());
        facts.put("transitionGranted", steps.transition());
        facts.put("noticedOn", steps.noticedOn());
        facts.replaceAll((name, value) -> value instanceof LocalDate day ? day.toString() : value);
        return new Decided(RULE.decideJson(facts, on, inForce), facts);
    }

    /// Bills whose rent is unpaid past the due day, in a row or not (第三十九条).
    int unpaidMonths(Lease lease, LocalDate on) {
        return jdbc.sql("""
                        select count(*) from money.bill b left join money.settlement s using (debt, period)
                        where b.debt = :debt and b.due_on < :on and b.amount > coalesce(s.principal, 0)
                        """)
                .param("debt", lease.number().value())
                .param("on", Date.valueOf(on))
                .query(Integer.class)
                .single();
    }

    private @Nullable Object renewal(Lease lease) {
        return renewals.of(lease.number())
                .<Object>map(asked -> {
                    Map<String, @Nullable Object> told = new LinkedHashMap<>();
                    told.put("appliedOn", asked.askedOn().toString());
                    told.put("approved", asked.approved());
                    return told;
                })
                .orElse(null);
    }
}
