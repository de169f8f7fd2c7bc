package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `elder.meal-subsidy`: what the district adds to a lunch in a community canteen (社区食堂方案 七（一）).
public final class MealSubsidy extends StandardRule<MealSubsidy.Diner> {

    private static final Citation PLACE = Citation.of(Document.SPB_C, "7-1");
    private static final Condition CLASS = new Condition("SPB-C-7-1a", PLACE);
    private static final Condition DELIVERY = new Condition("SPB-C-7-1b", PLACE);

    private static final Shape SHAPE = Shape.of(
            Field.choices("groups", Group.class, "民政认定的身份"),
            Field.date("birthDate", "出生日期"),
            Field.choice("ability", Ability.class, "能力：完好、半失能、失能"),
            Field.flag("delivery", "是否需要送餐上门"),
            Field.count("lunches", "午餐份数"));

    /// Whom civil affairs has recognised as what.
    public enum Group {
        SCATTERED_DESTITUTE,
        MIN_LIVING,
        REGISTERED_POOR,
        DISABLED_HARDSHIP
    }

    /// How far somebody can look after himself.
    public enum Ability {
        FULL,
        PARTIAL,
        DISABLED
    }

    enum LunchClass {
        CLASS_1,
        CLASS_2,
        NONE
    }

    /// Somebody who eats in a canteen; a null component is unknown.
    ///
    /// @param lunches how many lunches are claimed
    public record Diner(
            @Nullable Set<Group> groups,
            @Nullable LocalDate birthDate,
            @Nullable Ability ability,
            @Nullable Boolean delivery,
            @Nullable Integer lunches) {}

    public MealSubsidy() {
        super("elder.meal-subsidy", "社区食堂午餐助餐补贴", SHAPE, LunchRates.IDS, List.of(CLASS, DELIVERY));
    }

    @Override
    public Diner read(Facts facts, LocalDate on, Parameters parameters) {
        return new Diner(
                facts.choices("groups", Group.class),
                facts.birthDate("birthDate", on),
                facts.get("ability", Ability.class),
                facts.get("delivery", Boolean.class),
                facts.get("lunches", Integer.class));
    }

    @Override
    public Trace evaluate(Diner diner, LocalDate on, Parameters parameters) {
        LunchRates rates = LunchRates.on(parameters, on);
        Needs needs = new Needs();
        LunchClass found = classOf(diner, on, rates, needs);
        boolean delivered = found != LunchClass.NONE && delivered(diner, needs);
        int lunches = needs.count(diner.lunches(), "facts.lunches");
        if (needs.any()) {
            return Finding.needs(CLASS, "就餐老人的信息不全，还不能确定补助。", needs.paths(), rates.used());
        }
        return new Finding(found.name(), () -> explain(found, delivered, lunches, diner, on, rates));
    }

    private static LunchClass classOf(Diner diner, LocalDate on, LunchRates rates, Needs needs) {
        Set<Group> groups = needs.of(diner.groups(), "facts.groups", Set.of());
        if (groups.contains(Group.SCATTERED_DESTITUTE)) {
            return LunchClass.CLASS_1;
        }
        LunchClass when = groups.contains(Group.MIN_LIVING)
                ? LunchClass.CLASS_1
                : groups.contains(Group.REGISTERED_POOR) ? LunchClass.CLASS_2 : LunchClass.NONE;
        if (when == LunchClass.NONE) {
            return when;
        }
        LocalDate born = needs.date(diner.birthDate(), "facts.birthDate");
        return Dates.age(born, on) >= rates.age().whole() ? when : LunchClass.NONE;
    }

    /// Somebody who is able, or wants no delivery, is asked nothing more.
    private static boolean delivered(Diner diner, Needs needs) {
        boolean refused = diner.delivery() != null && !diner.delivery();
        if (diner.ability() == Ability.FULL || refused) {
            return false;
        }
        needs.of(diner.ability(), "facts.ability", Ability.FULL);
        return needs.flag(diner.delivery(), "facts.delivery");
    }

    private static Explanation explain(
            LunchClass found, boolean delivered, int lunches, Diner diner, LocalDate on, LunchRates rates) {
        BigDecimal price = rates.price().number();
        BigDecimal subsidy = rates.of(found);
        BigDecimal self = price.subtract(subsidy);
        BigDecimal delivery = delivered ? rates.delivery().number() : BigDecimal.ZERO;
        BigDecimal count = BigDecimal.valueOf(lunches);
        return new Explanation()
                .value("subsidyPerLunch", Amounts.cents(subsidy))
                .value("selfPerLunch", Amounts.cents(self))
                .value("deliveryPerLunch", Amounts.cents(delivery))
                .value("subsidyTotal", Amounts.cents(subsidy.add(delivery).multiply(count)))
                .value("selfTotal", Amounts.cents(self.multiply(count)))
                .condition(classResult(found, diner, on, rates))
                .condition(deliveryResult(found, delivered, rates))
                .used(rates.used());
    }

    private static ConditionResult classResult(LunchClass found, Diner diner, LocalDate on, LunchRates rates) {
        String price = "每份" + Words.plain(rates.price().number()) + "元，";
        if (found != LunchClass.NONE) {
            BigDecimal subsidy = rates.of(found);
            return CLASS.result(
                    Status.MET,
                    "属于" + (found == LunchClass.CLASS_1 ? "一类" : "二类") + "对象：" + price + "补助" + Words.plain(subsidy)
                            + "元，自付" + Words.plain(rates.price().number().subtract(subsidy)) + "元。");
        }
        LocalDate born = diner.birthDate();
        boolean tooYoung = born != null && Dates.age(born, on) < rates.age().whole() && named(diner);
        if (!tooYoung || born == null) {
            return CLASS.result(Status.NOT_MET, "不在一类、二类助餐对象之内，" + price + "由本人支付。");
        }
        LocalDate from = Dates.reaches(born, rates.age().whole());
        return CLASS.result(
                Status.NOT_MET,
                "到" + Dates.chinese(from) + "满" + rates.age().whole() + "周岁后才有补助，现在" + price + "由本人支付。",
                new Comparison.FromDay("facts.birthDate", "年龄", born, from));
    }

    private static boolean named(Diner diner) {
        Set<Group> groups = diner.groups();
        return groups != null && (groups.contains(Group.MIN_LIVING) || groups.contains(Group.REGISTERED_POOR));
    }

    private static ConditionResult deliveryResult(LunchClass found, boolean delivered, LunchRates rates) {
        if (delivered) {
            return DELIVERY.result(
                    Status.MET,
                    "失能或半失能且需要送餐上门，每份另补配送费" + Words.plain(rates.delivery().number()) + "元。");
        }
        return DELIVERY.notApplicable(found == LunchClass.NONE ? "不是助餐补贴对象，没有配送补助。" : "能力完好或不需要送餐上门，没有配送补助。");
    }
}
