package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.RenewingLease;
import cn.anju.look.Format;
import org.springframework.stereotype.Component;

/// The new contract is made, and follows the old one without a gap.
@Component
class SigningRenewal implements MoveEffect {

    static final String KIND = "housing.renewal-signed";

    private final Renewals renewals;
    private final RenewalVerdicts verdicts;
    private final RenewingLease renewing;
    private final PostingLetter posting;

    SigningRenewal(Renewals renewals, RenewalVerdicts verdicts, RenewingLease renewing, PostingLetter posting) {
        this.renewals = renewals;
        this.verdicts = verdicts;
        this.renewing = renewing;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(Renewal.Form.class);
        var lease = renewing.renew(
                new LeaseNumber(form.lease()),
                form.years(),
                verdicts.find(file).orElseThrow().old(),
                verdicts.recognition(file),
                move.actor());
        renewals.become(file.id(), Renewals.Outcome.RENEWED, move.today());
        posting.post(
                file,
                KIND,
                "续租合同已签",
                PostingLetter.Text.of(
                        "续租合同 %s 已经签好。".formatted(lease.number()),
                        "新合同自 %s 起至 %s 止，每月租金 %s。"
                                .formatted(
                                        Format.date(lease.terms().startsOn()),
                                        Format.date(lease.terms().endsOn()),
                                        Format.money(lease.terms().monthlyRent())),
                        "合同可以在“我的”—“租住的房屋”里打开。"),
                null,
                move.actor());
    }
}
