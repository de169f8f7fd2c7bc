package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.place.Districts;
import java.util.List;

/// A recognised household applies in the district where it is registered (第十四条第一款).
final class RegisteredHere {

    static final Condition CONDITION =
            new Condition("PRH-14", Citation.measures(14).paragraph(1));

    private RegisteredHere() {}

    static Status check(Household household) {
        if (!household.recognition().isRecognised()) {
            return Status.NOT_APPLICABLE;
        }
        String hukou = household.hukouDistrict();
        return hukou == null ? Status.UNKNOWN : Status.of(hukou.equals(household.place()));
    }

    static ConditionResult say(Household household) {
        if (!household.recognition().isRecognised()) {
            return CONDITION.notApplicable("家庭未经困难认定，不按户籍地受理。");
        }
        String hukou = household.hukouDistrict();
        if (hukou == null) {
            return CONDITION.unknown("还不知道家庭的户籍所在区县。", List.of("facts.hukouDistrict"));
        }
        Status status = check(household);
        String text = status == Status.MET
                ? "户籍在" + Districts.name(hukou) + "，由本区县受理。"
                : household.recognition().chinese() + "应向户籍所在的" + Districts.name(hukou) + "申请，不由"
                        + Districts.name(household.place()) + "受理。";
        return CONDITION.result(
                status, text, new Comparison.OneOf("facts.hukouDistrict", "户籍所在区县", hukou, household.place()));
    }
}
