package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.facility-subsidy`: what a district gives for building or running a place (九龙坡 附件（四）7，沙坪坝食堂方案 七（三）).
public final class FacilitySubsidy extends StandardRule<FacilitySubsidy.Claim> {

    private static final Condition JIULONGPO = new Condition("JLP-F4-7", Citation.of(Document.JLP, "F4-7"));
    private static final Condition SHAPINGBA = new Condition("SPB-C-7-3", Citation.of(Document.SPB_C, "7-3"));

    private static final Shape SHAPE = Shape.of(
            Field.code("district", "本市区县代码", Districts::inCity, "区县代码：500107 九龙坡，500106 沙坪坝"),
            Field.choice("kind", FacilityKind.class, "设施种类"),
            Field.choice("purpose", Purpose.class, "建设或运营"),
            Field.range("factor", "0", "1", "评级对应的系数，0到1"),
            Field.amount("cost", "实际费用，元"));

    /// The kinds of places.
    public enum FacilityKind {
        TOWN_CENTRE_FROM_HOME,
        VILLAGE_POINT,
        STATION,
        CENTRE,
        NEW_STATION
    }

    /// What the grant is for.
    public enum Purpose {
        BUILD,
        OPERATE
    }

    /// A claim; a null component is unknown.
    ///
    /// @param factor what the grade of the place leaves of the grant, 0 to 1
    /// @param cost in yuan
    public record Claim(
            @Nullable String district,
            @Nullable FacilityKind kind,
            @Nullable Purpose purpose,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal cost) {}

    public FacilitySubsidy() {
        super(
                "elder.facility-subsidy",
                "养老服务设施的建设和运营补贴",
                SHAPE,
                Arrays.stream(FacilityRule.values())
                        .map(FacilityRule::parameter)
                        .toList(),
                List.of(JIULONGPO, SHAPINGBA));
    }

    @Override
    public Claim read(Facts facts, LocalDate on, Parameters parameters) {
        return new Claim(
                facts.get("district", String.class),
                facts.get("kind", FacilityKind.class),
                facts.get("purpose", Purpose.class),
                facts.get("factor", BigDecimal.class),
                facts.get("cost", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Claim claim, LocalDate on, Parameters parameters) {
        Needs needs = new Needs();
        String district = needs.text(claim.district(), "facts.district");
        FacilityKind kind = needs.of(claim.kind(), "facts.kind", FacilityKind.STATION);
        Purpose purpose = needs.of(claim.purpose(), "facts.purpose", Purpose.OPERATE);
        if (needs.any()) {
            return Finding.needs(condition(district), "还不知道是哪个区的哪种设施，无法确定补贴。", needs.paths());
        }
        FacilityRule rule = FacilityRule.of(district, kind, purpose)
                .orElseThrow(() -> new InvalidCase(
                        Code.UNKNOWN_VALUE,
                        "facts.kind",
                        Districts.name(district) + "没有这种设施的" + (purpose == Purpose.BUILD ? "建设" : "运营") + "补贴规定"));
        ParameterValue limit = parameters.inForceOn(rule.parameter(), on);
        BigDecimal cost = rule.count().asksCost() ? needs.amount(claim.cost(), "facts.cost") : BigDecimal.ZERO;
        BigDecimal factor = rule.count().asksFactor() ? needs.amount(claim.factor(), "facts.factor") : BigDecimal.ONE;
        if (needs.any()) {
            return Finding.needs(condition(district), "费用或评级系数不全，无法计算补贴。", needs.paths(), limit);
        }
        BigDecimal base = rule.count().asksCost() ? cost.min(limit.number()) : limit.number();
        BigDecimal amount = Amounts.cents(base.multiply(factor));
        return Finding.decided(() -> explain(rule, amount, limit));
    }

    private static Explanation explain(FacilityRule rule, BigDecimal amount, ParameterValue limit) {
        String how = switch (rule.count()) {
            case FIXED -> "按定额补贴";
            case COST_UP_TO -> "按实际费用补贴，最高" + Words.plain(limit.number()) + "元，本次";
            case GRADED -> "按每年" + Words.plain(limit.number()) + "元乘以评级系数补贴";
            case GRADED_COST_UP_TO -> "按实际费用补贴，每年最高" + Words.plain(limit.number()) + "元，乘以评级系数后";
        };
        return new Explanation()
                .value("amount", amount)
                .value("cap", Amounts.cents(limit.number()))
                .condition(condition(rule.district()).result(Status.MET, how + Words.yuan(amount) + "。"))
                .used(limit);
    }

    private static Condition condition(String district) {
        return district.equals(FacilityRule.STATION.district()) ? SHAPINGBA : JIULONGPO;
    }
}
