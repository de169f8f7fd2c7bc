package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.housing.lease.RenewingLease;
import cn.anju.look.Format;
import org.springframework.stereotype.Component;

/// The renewal is granted: the tenant is told the new term and rent, and to come and sign.
@Component
class ApprovingRenewal implements MoveEffect {

    static final String KIND = "housing.renewal-approved";

    private final Renewals renewals;
    private final RenewalVerdicts verdicts;
    private final Leases leases;
    private final RenewingLease renewing;
    private final PostingLetter posting;

    ApprovingRenewal(
            Renewals renewals, RenewalVerdicts verdicts, Leases leases, RenewingLease renewing, PostingLetter posting) {
        this.renewals = renewals;
        this.verdicts = verdicts;
        this.leases = leases;
        this.renewing = renewing;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(Renewal.Form.class);
        renewals.become(file.id(), Renewals.Outcome.APPROVED, move.today());
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        var old = verdicts.find(file).orElseThrow().old();
        var monthly = renewing.monthlyRent(lease, old, verdicts.recognition(file));
        posting.post(
                file,
                KIND,
                "同意续租告知书",
                PostingLetter.Text.of(
                        "您的续租申请（%s）已经同意，续租 %d 年。".formatted(file.number(), form.years()),
                        "现在的合同在 %s 期满，新合同从第二天开始，中间不断租。"
                                .formatted(Format.date(lease.terms().endsOn())),
                        "新合同的月租金按今天的标准是 %s。".formatted(Format.money(monthly)),
                        "请在 15 个工作日内带身份证到小区管理处签新合同。"),
                null,
                move.actor());
    }
}
