package cn.anju.policy.housing;

import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.housing.Lease.OtherHome;
import cn.anju.policy.housing.Lease.Renewal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `housing.exit`: whether a tenant stays, has to leave, or has to give the unit back for a violation (第三十八至四十条).
public final class Exit implements RuleSet<Lease> {

    private static final String RETURN = "RETURN";
    private static final String LEAVE = "LEAVE";

    private static final Shape RENEWAL = Shape.of(
            Field.date("appliedOn", "续租申请日期"),
            Field.flag("approved", "是否批准续租，null 为审核中").orNone());

    private static final Shape OTHER =
            Shape.of(Field.date("acquiredOn", "获得日期"), Field.flag("stillEligible", "获得后是否仍符合条件"));

    private static final Shape SHAPE = Shape.of(
            Field.date("leaseEnd", "租赁合同期满日"),
            Field.object("renewal", RENEWAL, "续租申请").orNone(),
            Field.object("otherHome", OTHER, "合同期内获得的其他住房").orNone(),
            Field.flag("otherGuaranteedHome", "是否承租或承购其他保障性住房"),
            Field.amount("unpaidMonths", "累计拖欠租金的月数"),
            Field.choice("violation", Violation.class, "违规行为").orNone(),
            Field.amount("vacantMonths", "连续空置的月数"),
            Field.date("returnedOn", "退回住房的日期").orNone(),
            Field.flag("transitionGranted", "是否给予过渡期"),
            Field.date("noticedOn", "通知腾退的日期").orNone());

    private record Reasons(Lease lease, ExitTerms terms, List<ConditionResult> conditions) implements Trace {
        @Override
        public String outcome() {
            List<String> reasons = reasons();
            if (reasons.isEmpty()) {
                return Outcomes.of(conditions, "STAY");
            }
            return reasons.stream().anyMatch(id -> id.startsWith("PRH-31-")) ? RETURN : LEAVE;
        }

        private List<String> reasons() {
            return conditions.stream()
                    .filter(condition -> condition.status() == Status.NOT_MET)
                    .map(ConditionResult::id)
                    .toList();
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation();
            conditions.forEach(explanation::condition);
            explanation.used(terms.renewalMonths(), terms.unpaidMonths(), terms.vacantMonths());
            String outcome = outcome();
            if (outcome.equals(Outcomes.NEEDS_FACTS)) {
                return explanation;
            }
            explanation.value("reasons", reasons());
            if (outcome.equals(LEAVE) && Boolean.TRUE.equals(lease.transitionGranted())) {
                explanation.value("transitionEnds", transitionEnds()).used(terms.transitionMonths());
            }
            LocalDate returnedOn = lease.returnedOn().value();
            if (outcome.equals(RETURN) && returnedOn != null) {
                explanation
                        .value(
                                "barredUntil",
                                returnedOn.plusYears(terms.barYears().whole()))
                        .used(terms.barYears());
            }
            return explanation;
        }

        private @Nullable LocalDate transitionEnds() {
            LocalDate from = reasons().contains(ExitReasons.ENDED.id())
                    ? lease.leaseEnd()
                    : lease.noticedOn().value();
            return from == null
                    ? null
                    : from.plusMonths(terms.transitionMonths().whole());
        }
    }

    @Override
    public String name() {
        return "housing.exit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "腾退与退回";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return ExitTerms.IDS;
    }

    @Override
    public List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(
                List.of(ExitReasons.ENDED, ExitReasons.OTHER_HOME, ExitReasons.GUARANTEED, ExitReasons.ARREARS));
        for (Violation act : Violation.values()) {
            all.add(act.condition());
        }
        return all;
    }

    @Override
    public Lease read(Facts facts, LocalDate on, Parameters parameters) {
        return new Lease(
                facts.get("leaseEnd", LocalDate.class),
                renewal(facts.fact("renewal", Facts.class)),
                otherHome(facts.fact("otherHome", Facts.class)),
                facts.get("otherGuaranteedHome", Boolean.class),
                facts.get("unpaidMonths", BigDecimal.class),
                facts.fact("violation", Violation.class),
                facts.get("vacantMonths", BigDecimal.class),
                facts.fact("returnedOn", LocalDate.class),
                facts.get("transitionGranted", Boolean.class),
                facts.fact("noticedOn", LocalDate.class));
    }

    private static Fact<Renewal> renewal(Fact<Facts> fact) {
        Facts renewal = fact.value();
        return renewal == null
                ? new Fact<>(fact.known(), null)
                : Fact.of(new Renewal(
                        renewal.get("appliedOn", LocalDate.class), renewal.fact("approved", Boolean.class)));
    }

    private static Fact<OtherHome> otherHome(Fact<Facts> fact) {
        Facts home = fact.value();
        return home == null
                ? new Fact<>(fact.known(), null)
                : Fact.of(new OtherHome(
                        home.get("acquiredOn", LocalDate.class), home.get("stillEligible", Boolean.class)));
    }

    @Override
    public Trace evaluate(Lease lease, LocalDate on, Parameters parameters) {
        ExitTerms terms = ExitTerms.on(parameters, on);
        return new Reasons(lease, terms, ExitReasons.of(lease, terms, on));
    }
}
