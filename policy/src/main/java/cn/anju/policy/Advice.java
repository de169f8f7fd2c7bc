package cn.anju.policy;

import cn.anju.policy.Comparison.Bound;
import cn.anju.policy.Comparison.Day;
import cn.anju.policy.Comparison.FromDay;
import cn.anju.policy.Comparison.OneOf;
import cn.anju.policy.Comparison.Share;
import cn.anju.policy.Comparison.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What would turn a failed condition: an amount, a number of people, or the day from which it passes by itself.
///
/// It is computed from what the condition compared, for every rule set alike; no rule writes advice by hand. It looks
/// at one condition at a time and leaves all other facts as they are.
///
/// @param fact the path of the fact that would have to change
/// @param least or most the fact may be, or null
/// @param people how many people would be enough, or null
/// @param from the first day of decision on which the condition is met, or null
public record Advice(
        String condition,
        String fact,
        @Nullable BigDecimal most,
        @Nullable BigDecimal least,
        @Nullable Integer people,
        @Nullable LocalDate from,
        String text) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /// Advice that would need more people than this helps nobody.
    private static final BigDecimal LARGEST_HOUSEHOLD = BigDecimal.valueOf(20);

    /// The advice of a decision, in the order of its conditions.
    public static List<Advice> of(Decision decision) {
        List<Advice> all = new ArrayList<>();
        for (ConditionResult failed : decision.unmet()) {
            for (Comparison comparison : failed.compared()) {
                switch (comparison) {
                    case Bound bound -> bound(failed.id(), bound, all);
                    case FromDay day -> all.add(from(failed.id(), day));
                    case Day _, OneOf _ -> {} // no amount and no waiting changes it
                }
            }
        }
        return List.copyOf(all);
    }

    private static Advice from(String id, FromDay day) {
        String text = day.label() + "：自" + Dates.chinese(day.metFrom()) + "起即符合该项条件（其他情况不变）。";
        return new Advice(id, day.fact(), null, null, null, day.metFrom(), text);
    }

    private static void bound(String id, Bound bound, List<Advice> all) {
        Share share = bound.share();
        if (bound.side() == Side.AT_LEAST) {
            String text = bound.label() + "达到" + say(bound.limit(), bound.unit()) + "即符合该项条件。";
            all.add(new Advice(id, bound.fact(), null, bound.limit(), null, null, text));
            return;
        }
        Unit unit = share == null ? bound.unit() : share.unit();
        String label = share == null ? bound.label() : share.label();
        BigDecimal most = most(bound);
        String text = label + "不超过" + say(most, unit) + "即符合该项条件。";
        all.add(new Advice(id, bound.fact(), most, null, null, null, text));
        if (share != null && !share.peopleChangeLimit() && bound.limit().signum() > 0) {
            BigDecimal needed = people(bound, share);
            if (needed.compareTo(LARGEST_HOUSEHOLD) > 0) {
                return;
            }
            int people = needed.intValueExact();
            String byPeople = label + "不变时，家庭人数达到" + people + "人即符合该项条件。";
            all.add(new Advice(id, "facts.persons", null, null, people, null, byPeople));
        }
    }

    /// The largest amount, in cents, that is on the good side.
    private static BigDecimal most(Bound bound) {
        Share share = bound.share();
        BigDecimal exact = share == null ? bound.limit() : bound.limit().multiply(share.divisor());
        BigDecimal most = exact.setScale(2, RoundingMode.DOWN);
        boolean onTheLimit = bound.side() == Side.BELOW && most.compareTo(exact) == 0;
        return onTheLimit ? most.subtract(CENT).max(BigDecimal.ZERO.setScale(2)) : most;
    }

    private static BigDecimal people(Bound bound, Share share) {
        BigDecimal perPerson = share.divisor()
                .divide(BigDecimal.valueOf(share.people()), MathContext.DECIMAL128)
                .multiply(bound.limit());
        BigDecimal[] parts = share.total().divideAndRemainder(perPerson);
        boolean exact = parts[1].signum() == 0;
        return exact && bound.side() == Side.AT_MOST ? parts[0] : parts[0].add(BigDecimal.ONE);
    }

    private static String say(BigDecimal amount, Unit unit) {
        return amount.toPlainString() + unit.chinese();
    }

    Map<String, Object> toMap() {
        return Schemas.ordered(
                "condition", condition,
                "fact", fact,
                "most", most,
                "least", least,
                "people", people,
                "from", from,
                "text", text);
    }
}
