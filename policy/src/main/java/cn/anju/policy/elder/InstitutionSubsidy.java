package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import cn.anju.policy.place.Districts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.institution-subsidy`: what a home gets for the old people of the district who live in it (九龙坡 附件（四）7).
public final class InstitutionSubsidy extends StandardRule<InstitutionSubsidy.Claim> {

    private static final Condition PAID = new Condition("JLP-F4-7", Citation.of(Document.JLP, "F4-7"));
    private static final String INCLUSIVE = "elder.institution.500107.inclusive";
    private static final String OTHER = "elder.institution.500107.other";
    private static final String AGE = "elder.institution.500107.age";
    private static final String JIULONGPO = "500107";

    private static final Shape RESIDENT = Shape.of(
            Field.date("birthDate", "出生日期"), Field.flag("localHukou", "是否本区户籍"), Field.count("months", "入住月数"));

    private static final Shape SHAPE = Shape.of(
            Field.code("district", "本市区县代码", Districts::inCity, "区县代码，目前只有500107 九龙坡有标准"),
            Field.flag("inclusive", "是否普惠型养老机构"),
            Field.list("residents", RESIDENT, "入住老年人"));

    /// A claim; a null component is unknown.
    public record Claim(
            @Nullable String district,
            @Nullable Boolean inclusive,
            @Nullable List<Resident> residents) {}

    /// Somebody who lives in the home; a null component is unknown.
    ///
    /// @param months how many months are claimed
    public record Resident(
            @Nullable LocalDate birthDate,
            @Nullable Boolean localHukou,
            @Nullable Integer months) {

        /// The months that count; somebody who is known to be too young or from elsewhere is asked nothing more.
        private int counted(String path, LocalDate on, int age, Needs needs) {
            boolean elsewhere = localHukou != null && !localHukou;
            boolean young = birthDate != null && Dates.age(birthDate, on) < age;
            if (elsewhere || young) {
                return 0;
            }
            needs.flag(localHukou, path + "localHukou");
            needs.date(birthDate, path + "birthDate");
            return needs.count(months, path + "months");
        }
    }

    public InstitutionSubsidy() {
        super("elder.institution-subsidy", "养老机构收住本区老年人的运营补贴", SHAPE, List.of(INCLUSIVE, OTHER, AGE), List.of(PAID));
    }

    @Override
    public Claim read(Facts facts, LocalDate on, Parameters parameters) {
        return new Claim(
                facts.get("district", String.class),
                facts.get("inclusive", Boolean.class),
                facts.each(
                        "residents",
                        resident -> new Resident(
                                resident.birthDate("birthDate", on),
                                resident.get("localHukou", Boolean.class),
                                resident.get("months", Integer.class))));
    }

    @Override
    public Trace evaluate(Claim claim, LocalDate on, Parameters parameters) {
        Needs needs = new Needs();
        String district = needs.of(claim.district(), "facts.district", JIULONGPO);
        if (!district.equals(JIULONGPO)) {
            throw new InvalidCase(Code.UNKNOWN_VALUE, "facts.district", Districts.name(district) + "没有养老机构按人补贴的标准");
        }
        ParameterValue age = parameters.inForceOn(AGE, on);
        ParameterValue rate =
                parameters.inForceOn(needs.flag(claim.inclusive(), "facts.inclusive") ? INCLUSIVE : OTHER, on);
        List<Resident> residents = needs.list(claim.residents(), "facts.residents");
        long months = 0;
        for (int i = 0; i < residents.size(); i++) {
            months += residents.get(i).counted("facts.residents[" + i + "].", on, age.whole(), needs);
        }
        if (needs.any()) {
            return Finding.needs(PAID, "机构或入住老年人的信息不全，无法计算补贴。", needs.paths(), age);
        }
        long counted = months;
        BigDecimal amount = Amounts.cents(rate.number().multiply(BigDecimal.valueOf(counted)));
        return Finding.decided(() -> new Explanation()
                .value("amount", amount)
                .used(rate, age)
                .condition(PAID.result(
                        Status.of(counted > 0),
                        "符合条件的老年人共" + counted + "个人月，每人每月" + Words.plain(rate.number()) + "元，合计" + Words.yuan(amount)
                                + "。")));
    }
}
