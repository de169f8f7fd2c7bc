package cn.anju.housing.application;

import cn.anju.casework.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every adult of the household declares a yearly income; it is used where no department has a record (第十八条).
final class IncomesCheck {

    /// Nobody with more could come under any limit; a longer number is a slip of the finger.
    static final BigDecimal MOST = new BigDecimal("99999999.99");

    private IncomesCheck() {}

    static List<Refusal> against(ApplicationForm form, List<FamilyMember> household, LocalDate on) {
        List<Refusal> against = new ArrayList<>();
        boolean recognised = form.recognition() != ApplicationForm.Recognition.NONE;
        int position = 0;
        for (var adult : adults(household, on)) {
            String field = field(position++);
            var declared = form.incomes().stream()
                    .filter(income -> income.person().equals(adult.person()))
                    .map(ApplicationForm.DeclaredIncome::yearly)
                    .findFirst();
            if (declared.isEmpty() && recognised) {
                continue; // 第十四条: the recognition stands for the income
            }
            if (declared.isEmpty()) {
                against.add(new Refusal("income-missing", field, "请填写一年的收入，没有收入填 0。", "工资、奖金、生意、养老金都算，按最近 12 个月合计。"));
            } else {
                against.addAll(againstAmount(field, declared.get()));
            }
        }
        return against;
    }

    static List<Refusal> againstAmount(String field, BigDecimal yearly) {
        boolean possible = yearly.signum() >= 0
                && yearly.compareTo(MOST) <= 0
                && yearly.stripTrailingZeros().scale() <= 2;
        return possible
                ? List.of()
                : List.of(new Refusal(
                        "income-impossible", field, "收入应当在 0 到 99,999,999.99 元之间，最多两位小数。", "请按元填写，例如 56000。"));
    }

    static List<FamilyMember> adults(List<FamilyMember> household, LocalDate on) {
        return household.stream().filter(one -> one.isAdultOn(on)).toList();
    }

    static String field(int position) {
        return "incomes[" + position + "].yearly";
    }
}
