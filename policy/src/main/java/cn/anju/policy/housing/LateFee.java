package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `housing.late-fee`: what is owed on top of a bill that is paid late (第二十九条).
public final class LateFee implements RuleSet<LateFee.Bill> {

    private static final Condition LATE = new Condition("PRH-29", Citation.measures(29));
    private static final String RATE = "housing.rent.late-fee-per-day";

    private static final Shape PAYMENT = Shape.of(Field.date("date", "缴款日期"), Field.amount("amount", "缴款金额，元"));

    private static final Shape SHAPE = Shape.of(
            Field.amount("amount", "应付金额，元"),
            Field.date("dueDate", "应付日期"),
            Field.list("payments", PAYMENT, "已缴款项"),
            Field.date("asOf", "计算到哪一天"));

    /// A bill and what was paid on it; a null component is unknown.
    public record Bill(
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueDate,
            @Nullable List<Payment> payments,
            @Nullable LocalDate asOf) {}

    /// One payment; a null component is unknown.
    public record Payment(
            @Nullable LocalDate date, @Nullable BigDecimal amount) {}

    private record Charged(@Nullable Arrears arrears, List<String> missing, ParameterValue rate) implements Trace {
        @Override
        public String outcome() {
            return arrears == null ? Outcomes.NEEDS_FACTS : Outcomes.DECIDED;
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation().used(rate);
            if (arrears == null) {
                return explanation.condition(LATE.unknown("账单或缴款信息不全，无法计算违约金。", missing));
            }
            BigDecimal fee = arrears.dayAmounts().multiply(rate.number()).setScale(2, RoundingMode.HALF_UP);
            BigDecimal unpaid = arrears.unpaid().setScale(2, RoundingMode.HALF_UP);
            explanation.value("lateFee", fee).value("unpaid", unpaid).value("daysLate", arrears.daysLate());
            String text = arrears.daysLate() == 0
                    ? "没有逾期，不产生违约金。"
                    : "应于" + Dates.chinese(arrears.dueDate()) + "缴纳，逾期" + arrears.daysLate() + "天，按每日"
                            + Words.plain(rate.number().movePointRight(4)) + "‱计违约金" + Words.yuan(fee)
                            + (unpaid.signum() > 0 ? "，尚欠" + Words.yuan(unpaid) : "") + "。";
            return explanation.condition(LATE.result(Status.of(arrears.daysLate() == 0), text));
        }
    }

    @Override
    public String name() {
        return "housing.late-fee";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "逾期租金的违约金";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return List.of(RATE);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(LATE);
    }

    @Override
    public Bill read(Facts facts, LocalDate on, Parameters parameters) {
        List<Facts> payments = facts.list("payments");
        return new Bill(
                facts.get("amount", BigDecimal.class),
                facts.get("dueDate", LocalDate.class),
                payments == null
                        ? null
                        : payments.stream()
                                .map(payment -> new Payment(
                                        payment.get("date", LocalDate.class), payment.get("amount", BigDecimal.class)))
                                .toList(),
                facts.get("asOf", LocalDate.class));
    }

    @Override
    public Trace evaluate(Bill bill, LocalDate on, Parameters parameters) {
        ParameterValue rate = parameters.inForceOn(RATE, on);
        List<String> missing = missing(bill);
        return missing.isEmpty() ? new Charged(Arrears.of(bill), missing, rate) : new Charged(null, missing, rate);
    }

    /// A payment after the day of reckoning is not counted, so its amount is not asked for.
    private static List<String> missing(Bill bill) {
        List<String> missing = new ArrayList<>();
        if (bill.amount() == null) {
            missing.add("facts.amount");
        }
        if (bill.dueDate() == null) {
            missing.add("facts.dueDate");
        }
        if (bill.payments() == null) {
            missing.add("facts.payments");
        } else {
            for (int i = 0; i < bill.payments().size(); i++) {
                LocalDate date = bill.payments().get(i).date();
                boolean counted = date == null || bill.asOf() == null || !date.isAfter(bill.asOf());
                if (date == null) {
                    missing.add("facts.payments[" + i + "].date");
                }
                if (bill.payments().get(i).amount() == null && counted) {
                    missing.add("facts.payments[" + i + "].amount");
                }
            }
        }
        if (bill.asOf() == null) {
            missing.add("facts.asOf");
        }
        return missing;
    }
}
