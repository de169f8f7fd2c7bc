package cn.anju.housing.renewal;

import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.DeclaredIncome;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyMember;
import cn.anju.identity.PersonId;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a household declares anew: a tenant who wants to stay, or a family of the old measure that still waits.
///
/// @param years the new term; 0 when none was chosen, or none is asked for
/// @param regime the conditions chosen; null when none was
/// @param incomes what each adult earns in a year, yuan
/// @param work the applicant's work, where it has changed; null where it has not
/// @param promise the tick for truthfulness
/// @param consent the tick for checking
public record RenewalWish(
        int years,
        @Nullable Regime regime,
        Map<PersonId, BigDecimal> incomes,
        @Nullable Work work,
        boolean promise,
        boolean consent) {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int LONGEST_EMPLOYER = 60;

    public RenewalWish {
        incomes = Map.copyOf(incomes);
    }

    /// What stands against the incomes and the work.
    ///
    /// @param recognised whether civil affairs have recognised the household, which stands for its income (第十四条)
    public List<Refusal> againstDeclared(List<FamilyMember> adults, boolean recognised) {
        List<Refusal> against = new ArrayList<>();
        for (int i = 0; i < adults.size(); i++) {
            String field = RenewalForm.incomeField(i);
            var yearly = incomes.get(adults.get(i).person());
            if (yearly == null && !recognised) {
                against.add(new Refusal("income-missing", field, "请填写一年的收入，没有收入填 0。", "工资、奖金、生意、养老金都算，按最近 12 个月合计。"));
            } else if (yearly != null && !isPossible(yearly)) {
                against.add(new Refusal(
                        "income-impossible", field, "收入应当在 0 到 99,999,999.99 元之间，最多两位小数。", "请按元填写，例如 56000。"));
            }
        }
        if (work != null && work.kind() != WorkKind.NONE) {
            if (work.district() == null) {
                against.add(new Refusal("work-district", "work.district", "请选择工作或领取养老金的区县。", "按实际上班的地方选。"));
            }
            String employer = work.employer();
            if (work.kind() != WorkKind.PENSION && (employer == null || employer.length() > LONGEST_EMPLOYER)) {
                against.add(new Refusal("work-employer", "work.employer", "请填写单位名称，或执照上的名称。", "写全称，最多 60 个字。"));
            }
        }
        return against;
    }

    private static boolean isPossible(BigDecimal yearly) {
        return yearly.signum() >= 0
                && yearly.compareTo(MOST) <= 0
                && yearly.stripTrailingZeros().scale() <= 2;
    }

    public List<Refusal> againstTicks() {
        List<Refusal> against = new ArrayList<>();
        if (!promise) {
            against.add(new Refusal("promise-missing", "promise", "请勾选真实性承诺。", "没有承诺不能受理。"));
        }
        if (!consent) {
            against.add(new Refusal("consent-missing", "consent", "请勾选同意核查。", "不同意核查的，可以到窗口说明情况。"));
        }
        return against;
    }

    /// The last declaration with what is new.
    ///
    /// @param place code of the district whose office decides
    /// @param known the work as it was known before
    public ApplicationForm declared(ApplicationForm before, String place, @Nullable Work known, Tick tick) {
        return new ApplicationForm(
                before.level(),
                place,
                before.projects(),
                before.unitType(),
                before.recognition(),
                before.hukouDistrict(),
                before.single(),
                work == null ? known : work,
                incomes.entrySet().stream()
                        .map(one -> new DeclaredIncome(one.getKey(), one.getValue()))
                        .toList(),
                tick,
                tick);
    }
}
