package cn.anju.housing.application;

import cn.anju.casework.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Who may apply together, and who alone (第十二条).
final class FamilyCheck {

    private FamilyCheck() {}

    static List<Refusal> against(ApplicationForm form, List<FamilyMember> household, LocalDate on) {
        if (household.size() < 2) {
            return form.single() == null
                    ? List.of(new Refusal(
                            "single-missing", "single", "请选择一个人申请的原因，或者添加一起申请的家人。", "结了婚的，请把配偶一起填上；外来务工的可以自己申请。"))
                    : List.of();
        }
        List<Refusal> against = new ArrayList<>();
        if (household.stream()
                        .filter(one -> one.relation() == FamilyRelation.SPOUSE)
                        .count()
                > 1) {
            against.add(new Refusal("two-spouses", "people", "配偶只能填一位。", "请移除填错的一位。"));
        }
        if (household.stream()
                        .filter(one -> one.relation() == FamilyRelation.PARENT)
                        .count()
                > 2) {
            against.add(new Refusal("three-parents", "people", "父母最多填两位。", "配偶的父母不能作为您的共同申请人。"));
        }
        long waiting = household.stream().filter(one -> !one.confirmed()).count();
        if (waiting > 0) {
            against.add(new Refusal(
                    "unconfirmed",
                    "people",
                    "还有 " + waiting + " 位家人没有确认和您一起申请。",
                    "请他们登录自己的账号，在“我的”里点同意；也可以带身份证到窗口确认。不一起申请的，请移除。"));
        }
        return against;
    }
}
