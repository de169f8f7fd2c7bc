package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.look.Format;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A renewal is asked for while the lease runs, three months before its end at the latest (第三十二条).
@Component
class InTimeToRenew implements MoveGuard {

    private final Leases leases;
    private final Renewals renewals;
    private final RenewalDates dates;

    InTimeToRenew(Leases leases, Renewals renewals, RenewalDates dates) {
        this.leases = leases;
        this.renewals = renewals;
        this.dates = dates;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var number = new LeaseNumber(move.file().form(Renewal.Form.class).lease());
        return leases.find(number)
                .map(lease -> against(lease, move.today()))
                .orElseGet(() -> List.of(Refusal.of("no-lease", "没有找到这份租赁合同。", "请从“我的”里重新进入。")));
    }

    /// What stands against asking for this lease today.
    List<Refusal> against(Lease lease, LocalDate today) {
        if (!lease.live()) {
            return List.of(new Refusal("lease-over", "years", "这份合同已经结束。", "现在的合同在“我的”里。"));
        }
        if (renewals.of(lease.number()).filter(Renewals.Renewal::stands).isPresent()) {
            return List.of(new Refusal("asked-already", "years", "这份合同已经申请过续租。", "进展在“我的办理”里。"));
        }
        var last = dates.lastDayToAsk(lease.terms().endsOn(), today);
        return today.isAfter(last)
                ? List.of(new Refusal(
                        "renewal-late",
                        "years",
                        "续租申请最迟要在 %s 提出，现在已经过了。".formatted(Format.date(last)),
                        "合同在 %s 期满（渝府发〔2024〕17号 第三十二条）；有困难请尽快联系小区管理处。"
                                .formatted(Format.date(lease.terms().endsOn()))))
                : List.of();
    }
}
