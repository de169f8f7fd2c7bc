package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Fact;
import cn.anju.policy.Status;
import cn.anju.policy.Words;
import cn.anju.policy.housing.Tenancy.Leaving;
import cn.anju.policy.housing.Tenancy.OldConditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a tenancy provision by provision: what each charges this month, and which facts it misses.
final class RentReading {

    static final Condition STANDARD =
            new Condition("PRH-27-1", Citation.measures(27).paragraph(1));
    static final Condition LOW = new Condition("PRH-27-3", Citation.measures(27).paragraph(3));
    static final Condition EXCHANGE = new Condition("PRH-33", Citation.measures(33));
    static final Condition LEAVING =
            new Condition("PRH-38", Citation.measures(38).paragraph(2));
    static final Condition OLD = new Condition("PRH-45", Citation.measures(45).paragraph(2));

    private final Tenancy tenancy;
    private final RentTerms terms;
    private final List<RentCharge> charges = new ArrayList<>();
    private final List<ConditionResult> conditions = new ArrayList<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    RentReading(Tenancy tenancy, RentTerms terms) {
        this.tenancy = tenancy;
        this.terms = terms;
        occupied();
        if (isOccupied()) {
            base();
            exchange();
            leaving();
            old();
        }
    }

    List<ConditionResult> conditions() {
        return conditions;
    }

    /// The rent, or null while facts are missing.
    @Nullable MonthlyRent rent() {
        if (conditions.stream().anyMatch(condition -> condition.status() == Status.UNKNOWN)) {
            return null;
        }
        YearMonth month = tenancy.month();
        BigDecimal area = tenancy.areaM2();
        return month == null || first == null || last == null || area == null || !isOccupied()
                ? MonthlyRent.NOTHING
                : MonthlyRent.of(month, first, last, area, charges);
    }

    private boolean isOccupied() {
        return first != null && last != null && !first.isAfter(last);
    }

    private void occupied() {
        List<String> missing = new ArrayList<>();
        note(missing, tenancy.month(), "month");
        noteUnknown(missing, tenancy.occupiedFrom(), "occupiedFrom");
        noteUnknown(missing, tenancy.occupiedTo(), "occupiedTo");
        YearMonth month = tenancy.month();
        if (month == null || !missing.isEmpty()) {
            conditions.add(STANDARD.unknown("还不知道是哪个月、住了哪些天。", missing));
            return;
        }
        LocalDate from = tenancy.occupiedFrom().value();
        LocalDate to = tenancy.occupiedTo().value();
        first = from == null || from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
        last = to == null || to.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : to;
        if (!isOccupied()) {
            conditions.add(STANDARD.notApplicable("这个月没有入住，不计租金。"));
        }
    }

    private void base() {
        List<String> missing = new ArrayList<>();
        note(missing, tenancy.areaM2(), "areaM2");
        Recognition recognition = tenancy.recognition();
        note(missing, recognition, "recognition");
        boolean low = recognition != null && recognition.isRecognised();
        BigDecimal rate = low ? tenancy.lowRentRate() : tenancy.standardRent();
        if (recognition != null) {
            note(missing, rate, low ? "lowRentRate" : "standardRent");
        }
        Condition condition = low ? LOW : STANDARD;
        if (recognition == null || rate == null || !missing.isEmpty()) {
            conditions.add(condition.unknown("计算租金的基本信息不全。", missing));
            return;
        }
        charge(LocalDate.MIN, LocalDate.MAX, rate, BigDecimal.ONE, condition);
        conditions.add(condition.result(
                Status.MET, (low ? recognition.chinese() + "按廉租租金" : "按租金标准") + "每平方米" + Words.plain(rate) + "元计租。"));
    }

    private void exchange() {
        Fact<LocalDate> refused = tenancy.exchangeRefusedOn();
        LocalDate day = refused.value();
        if (!refused.known()) {
            conditions.add(EXCHANGE.unknown("还不知道是否应换租而未换租。", List.of("facts.exchangeRefusedOn")));
        } else if (day == null || !isAfterwards(day)) {
            conditions.add(EXCHANGE.notApplicable("没有应换租而未换租的情形。"));
        } else {
            multiple(
                    EXCHANGE,
                    day.plusDays(1),
                    LocalDate.MAX,
                    terms.exchangeRefused().number(),
                    "应当换租而不换租，自" + Dates.chinese(day) + "的次日起按租金标准的");
        }
    }

    private void leaving() {
        Leaving leaving = tenancy.leaving().value();
        if (!tenancy.leaving().known()) {
            conditions.add(LEAVING.unknown("还不知道是否应当腾退。", List.of("facts.leaving")));
            return;
        }
        LocalDate since = leaving == null ? null : leaving.since();
        if (leaving != null && since == null) {
            conditions.add(LEAVING.unknown("还不知道自哪天起应当腾退。", List.of("facts.leaving.since")));
        } else if (leaving == null || since == null || !isAfterwards(since)) {
            conditions.add(LEAVING.notApplicable("这个月没有应当腾退的情形。"));
        } else if (leaving.transitionGranted() == null) {
            conditions.add(LEAVING.unknown("还不知道是否给予过渡期。", List.of("facts.leaving.transitionGranted")));
        } else {
            leaving(since, leaving.transitionGranted());
        }
    }

    private void leaving(LocalDate since, boolean granted) {
        String why = "应当腾退，自" + Dates.chinese(since) + "的次日起";
        BigDecimal overstay = terms.overstay().number();
        if (!granted) {
            multiple(LEAVING, since.plusDays(1), LocalDate.MAX, overstay, why + "按租金标准的");
            return;
        }
        LocalDate end = since.plusMonths(terms.transitionMonths().whole());
        BigDecimal transition = terms.transition().number();
        BigDecimal standard = tenancy.standardRent();
        if (standard != null) {
            charge(since.plusDays(1), end, standard, transition, LEAVING);
        }
        multiple(
                LEAVING,
                end.plusDays(1),
                LocalDate.MAX,
                overstay,
                why + "过渡期内（到" + Dates.chinese(end) + "）按租金标准的" + Words.plain(transition) + "倍，期满后按");
    }

    private void old() {
        OldConditions old = tenancy.oldConditions().value();
        if (!tenancy.oldConditions().known()) {
            conditions.add(OLD.unknown("还不知道是否按原申请条件审核。", List.of("facts.oldConditions")));
            return;
        }
        if (old == null) {
            conditions.add(OLD.notApplicable("不是按原申请条件审核的家庭。"));
            return;
        }
        BigDecimal income = old.incomePerHead();
        BigDecimal limit = old.limitPerHead();
        if (income == null || limit == null) {
            List<String> missing = new ArrayList<>();
            note(missing, income, "oldConditions.incomePerHead");
            note(missing, limit, "oldConditions.limitPerHead");
            conditions.add(OLD.unknown("还不知道家庭人均收入或收入标准。", missing));
        } else if (income.compareTo(limit) <= 0) {
            conditions.add(OLD.notApplicable("收入没有超过标准。"));
        } else if (income.compareTo(limit.multiply(terms.marketAbove().number())) <= 0) {
            multiple(OLD, LocalDate.MIN, LocalDate.MAX, terms.overIncome().number(), "收入超过标准，按租金标准的");
        } else if (tenancy.marketRent() == null) {
            conditions.add(OLD.unknown("还不知道市场租金。", List.of("facts.marketRent")));
        } else {
            charge(LocalDate.MIN, LocalDate.MAX, tenancy.marketRent(), BigDecimal.ONE, OLD);
            conditions.add(OLD.result(
                    Status.MET, "收入高于标准的" + Words.plain(terms.marketAbove().number()) + "倍，按市场租金计租。"));
        }
    }

    private boolean isAfterwards(LocalDate day) {
        return last != null && last.isAfter(day);
    }

    /// A multiple of the project's standard rent, also for a household on the low-rent rate.
    private void multiple(Condition condition, LocalDate from, LocalDate to, BigDecimal multiplier, String why) {
        BigDecimal standard = tenancy.standardRent();
        if (standard == null) {
            conditions.add(condition.unknown("还不知道项目的租金标准。", List.of("facts.standardRent")));
            return;
        }
        charge(from, to, standard, multiplier, condition);
        conditions.add(condition.result(Status.MET, why + Words.plain(multiplier) + "倍计租。"));
    }

    private void charge(LocalDate from, LocalDate to, BigDecimal rate, BigDecimal multiplier, Condition condition) {
        charges.add(new RentCharge(from, to, rate, multiplier, condition.citation()));
    }

    private static void note(List<String> missing, @Nullable Object fact, String key) {
        if (fact == null) {
            missing.add("facts." + key);
        }
    }

    private static void noteUnknown(List<String> missing, Fact<?> fact, String key) {
        if (!fact.known()) {
            missing.add("facts." + key);
        }
    }
}
