package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Outcomes;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `housing.rent-adjustment`: the new standard rent after three years (第二十七条第二款).
public final class RentAdjustment implements RuleSet<RentChange> {

    private static final Condition INTERVAL =
            new Condition("PRH-27-2a", Citation.measures(27).paragraph(2));
    private static final Condition CEILING =
            new Condition("PRH-27-2b", Citation.measures(27).paragraph(2));
    private static final String MONTHS = "housing.rent.adjustment-months";
    private static final String SHARE = "housing.rent.market-ceiling";

    private static final Shape CHANGES = Shape.of(
            Field.number("disposableIncome", "城镇居民人均可支配收入变化，%"),
            Field.number("cpi", "居民消费价格指数变化，%"),
            Field.number("residentialPrice", "居住价格指数变化，%"));

    private static final Shape SHAPE = Shape.of(
            Field.amount("oldStandard", "现行租金标准，元/平方米·月"),
            Field.amount("marketRent", "同地段、同品质市场租金，元/平方米·月"),
            Field.object("changes", CHANGES, "三项指标的变化"),
            Field.date("lastAdjustedOn", "上次调整日期").orNone());

    private record Adjusted(RentChange change, LocalDate on, ParameterValue months, ParameterValue ceiling)
            implements Trace {

        /// The first day on which an adjustment may be made, or null where nothing bars it.
        private @Nullable LocalDate mayFrom() {
            LocalDate last = change.lastAdjustedOn().value();
            return last == null ? null : last.plusMonths(months.whole());
        }

        private boolean tooEarly() {
            LocalDate from = mayFrom();
            return from != null && on.isBefore(from);
        }

        private BigDecimal cap() {
            BigDecimal market = change.marketRent();
            return market == null
                    ? BigDecimal.ZERO
                    : market.multiply(ceiling.number()).movePointLeft(2).setScale(2, RoundingMode.DOWN);
        }

        @Override
        public String outcome() {
            if (tooEarly()) {
                return "TOO_EARLY";
            }
            BigDecimal raised = change.raised();
            if (!change.lastAdjustedOn().known() || raised == null || change.marketRent() == null) {
                return Outcomes.NEEDS_FACTS;
            }
            return raised.compareTo(cap()) > 0 ? "CAPPED" : "ADJUSTED";
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation().used(months).condition(interval());
            if (tooEarly()) {
                return explanation.condition(CEILING.notApplicable("未到调整时间，不计算新的租金标准。"));
            }
            BigDecimal raised = change.raised();
            List<String> missing = change.missing();
            if (raised == null || !missing.isEmpty()) {
                return explanation.condition(CEILING.unknown("计算新租金标准的数据不全。", missing));
            }
            if (!change.lastAdjustedOn().known()) {
                return explanation.condition(CEILING.notApplicable("先要知道上次调整的日期。"));
            }
            BigDecimal cap = cap();
            boolean capped = raised.compareTo(cap) > 0;
            explanation.used(ceiling).condition(ceiling(raised, cap, capped));
            return explanation.value("newStandard", capped ? cap : raised);
        }

        private ConditionResult interval() {
            LocalDate last = change.lastAdjustedOn().value();
            LocalDate from = mayFrom();
            if (!change.lastAdjustedOn().known()) {
                return INTERVAL.unknown("还不知道上次调整租金标准的日期。", List.of("facts.lastAdjustedOn"));
            }
            if (last == null || from == null) {
                return INTERVAL.result(Status.MET, "租金标准还没有调整过，可以调整。");
            }
            String text = "上次调整在" + Dates.chinese(last) + "，" + (tooEarly() ? "要到" : "自") + Dates.chinese(from)
                    + (tooEarly() ? "才能再次调整。" : "起可以再次调整。");
            return INTERVAL.result(
                    Status.of(!tooEarly()), text, new Comparison.FromDay("facts.lastAdjustedOn", "上次调整", last, from));
        }

        private ConditionResult ceiling(BigDecimal raised, BigDecimal cap, boolean capped) {
            String text = "三项指标变化均值对应的新标准为" + raised.toPlainString() + "元/平方米，"
                    + (capped ? "超过" : "不超过") + "市场租金的" + Words.plain(ceiling.number()) + "%（" + cap.toPlainString()
                    + "元）" + (capped ? "，按" + cap.toPlainString() + "元执行。" : "。");
            return CEILING.result(Status.of(!capped), text);
        }
    }

    @Override
    public String name() {
        return "housing.rent-adjustment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "租金标准的动态调整";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return List.of(MONTHS, SHARE);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(INTERVAL, CEILING);
    }

    @Override
    public RentChange read(Facts facts, LocalDate on, Parameters parameters) {
        Facts changes = facts.get("changes", Facts.class);
        Fact<LocalDate> last = facts.fact("lastAdjustedOn", LocalDate.class);
        return new RentChange(
                facts.get("oldStandard", BigDecimal.class),
                facts.get("marketRent", BigDecimal.class),
                changes == null
                        ? null
                        : new RentChange.Changes(
                                changes.get("disposableIncome", BigDecimal.class),
                                changes.get("cpi", BigDecimal.class),
                                changes.get("residentialPrice", BigDecimal.class)),
                last);
    }

    @Override
    public Trace evaluate(RentChange change, LocalDate on, Parameters parameters) {
        return new Adjusted(change, on, parameters.inForceOn(MONTHS, on), parameters.inForceOn(SHARE, on));
    }
}
