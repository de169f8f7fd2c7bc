package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.staffing`: whether a rural home has staff enough (沙坪坝规划 第五章第三节).
public final class Staffing extends StandardRule<Staffing.Home> {

    private static final Condition ENOUGH = new Condition("SPB-E-5-3", Citation.of(Document.SPB_E, "5-3"));
    private static final String DISABLED = "elder.staffing.disabled-per-staff";
    private static final String RURAL = "elder.staffing.residents-per-staff";

    private static final Shape SHAPE = Shape.of(
            Field.choice("kind", HomeKind.class, "失能特困集中照护中心，或乡镇敬老院"),
            Field.count("residents", "入住（供养）人数"),
            Field.count("staff", "管理服务人员数"));

    /// The kinds of homes that have a ratio.
    public enum HomeKind {
        DISABLED_CARE,
        RURAL_HOME
    }

    /// A home; a null component is unknown.
    public record Home(
            @Nullable HomeKind kind,
            @Nullable Integer residents,
            @Nullable Integer staff) {}

    public Staffing() {
        super("elder.staffing", "农村养老机构的人员配备", SHAPE, List.of(DISABLED, RURAL), List.of(ENOUGH));
    }

    @Override
    public Home read(Facts facts, LocalDate on, Parameters parameters) {
        return new Home(
                facts.get("kind", HomeKind.class),
                facts.get("residents", Integer.class),
                facts.get("staff", Integer.class));
    }

    @Override
    public Trace evaluate(Home home, LocalDate on, Parameters parameters) {
        Needs needs = new Needs();
        HomeKind kind = needs.of(home.kind(), "facts.kind", HomeKind.RURAL_HOME);
        int residents = needs.count(home.residents(), "facts.residents");
        int staff = needs.count(home.staff(), "facts.staff");
        ParameterValue each = parameters.inForceOn(kind == HomeKind.DISABLED_CARE ? DISABLED : RURAL, on);
        if (needs.any()) {
            return Finding.needs(ENOUGH, "机构种类或人数不全，无法核对配备。", needs.paths());
        }
        int required = Amounts.ceiling(residents, each.whole());
        boolean enough = staff >= required;
        String text = "每" + each.whole() + "人至少配1名，入住" + residents + "人需要" + required + "名，现有" + staff + "名，"
                + (enough ? "已配足。" : "还差" + (required - staff) + "名。");
        return new Finding(
                enough ? "OK" : "SHORT",
                () -> new Explanation()
                        .value("required", required)
                        .used(each)
                        .condition(ENOUGH.result(
                                Status.of(enough),
                                text,
                                new Comparison.Bound(
                                        "facts.staff",
                                        "管理服务人员",
                                        BigDecimal.valueOf(staff),
                                        Comparison.Side.AT_LEAST,
                                        BigDecimal.valueOf(required),
                                        Unit.PEOPLE,
                                        null))));
    }
}
