package cn.anju.housing.renewal;

import cn.anju.archive.paper.NoticeLetter;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.housing.application.Conditions;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.application.MadeDecision;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.look.Format;
import cn.anju.policy.housing.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The renewal is refused: which conditions are not met, when the lease ends, and what can be done.
@Component
class RefusingRenewal implements MoveEffect {

    static final String KIND = "housing.renewal-refused";

    private final Renewals renewals;
    private final EligibilityDecisions decisions;
    private final Leases leases;
    private final RenewalDates dates;
    private final PostingLetter posting;

    RefusingRenewal(
            Renewals renewals,
            EligibilityDecisions decisions,
            Leases leases,
            RenewalDates dates,
            PostingLetter posting) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.leases = leases;
        this.dates = dates;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(Renewal.Form.class);
        renewals.become(file.id(), Renewals.Outcome.REFUSED, move.today());
        var ends =
                leases.find(new LeaseNumber(form.lease())).orElseThrow().terms().endsOn();
        var reasons = decisions.latest(file.id()).map(MadeDecision::unmet).orElse(List.of()).stream()
                .filter(line -> form.regime() == Regime.CURRENT || !line.id().equals(RenewalVerdict.INCOME))
                .map(line -> new NoticeLetter.Reason(Conditions.title(line.id()), line.text(), line.citation()))
                .toList();
        posting.post(
                file,
                KIND,
                "不予续租告知书",
                new PostingLetter.Text(
                        List.of(
                                "您的续租申请（%s）经审核不符合条件。".formatted(file.number()),
                                "审核说明：" + move.reason(),
                                "现在的合同到 %s 为止，期满后应当腾退住房。".formatted(Format.date(ends))),
                        reasons,
                        remedies(ends, move.today())),
                null,
                move.actor());
    }

    private List<String> remedies(LocalDate ends, LocalDate today) {
        List<String> remedies = new ArrayList<>();
        var last = dates.lastDayToAsk(ends, today);
        if (!today.isAfter(last)) {
            remedies.add("情况有变化的，%s 以前可以再次申请续租。".formatted(Format.date(last)));
        }
        remedies.add("对审核结果有疑问，请带上材料到受理窗口，要求核对。");
        remedies.add("一时没有别的住处，期满前可以向小区管理处申请 3 个月的过渡期。");
        return remedies;
    }
}
