package cn.anju.policy.disability;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Finding;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Status;
import java.time.LocalDate;

/// The plan's own time: in force from its publication to the end of the five-year period (惠残工程 五).
///
/// @param ends the last day
record Scheme(ParameterValue ends) {

    static final String ENDS = "disability.scheme-ends";
    static final Condition IN_FORCE = new Condition("SPB-D-P5", Citation.of(Document.SPB_D, "P5"));

    private static final String NOT_IN_FORCE = "NOT_IN_FORCE";

    static Scheme on(Parameters parameters, LocalDate on) {
        return new Scheme(parameters.inForceOn(ENDS, on));
    }

    boolean over(LocalDate on) {
        return on.isAfter(ends.date());
    }

    /// The finding after the end: nothing is computed.
    Finding finding() {
        return new Finding(
                NOT_IN_FORCE,
                () -> new Explanation()
                        .used(ends)
                        .condition(IN_FORCE.result(
                                Status.NOT_MET, "方案执行到" + Dates.chinese(ends.date()) + "，之后没有同类方案，不能再按它计算。")));
    }
}
