package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.housing.lease.RenewingLease;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.policy.housing.Regime;
import cn.anju.policy.place.Districts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the officer reads of a renewal: the lease, the wish, and what the decision means for the rent.
@Component
class RenewalSummary implements CaseSlot {

    private final Leases leases;
    private final RenewingLease renewing;
    private final RenewalVerdicts verdicts;
    private final RenewalDates dates;
    private final Clock clock;

    RenewalSummary(Leases leases, RenewingLease renewing, RenewalVerdicts verdicts, RenewalDates dates, Clock clock) {
        this.leases = leases;
        this.renewing = renewing;
        this.verdicts = verdicts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Renewal.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/renewal/summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(Renewal.Form.class);
        var number = new LeaseNumber(form.lease());
        var lease = leases.find(number).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        verdicts.find(file).ifPresent(verdict -> facts.add(Fact.of("能否续租", says(verdict))));
        facts.add(Fact.of("合同", lease.number() + "，" + lease.terms().unitCode().value()));
        facts.add(Fact.of(
                "合同期",
                Format.date(lease.terms().startsOn()) + "至"
                        + Format.date(lease.terms().endsOn())));
        var asked = file.submittedOn() == null ? LocalDate.now(clock) : file.submittedOn();
        facts.add(Fact.of(
                "提出日期",
                Format.date(asked) + "，最迟 "
                        + Format.date(dates.lastDayToAsk(lease.terms().endsOn(), asked))));
        facts.add(Fact.of("续租", form.years() + " 年"));
        facts.add(Fact.of("审核条件", form.regime() == Regime.PRE_2024 ? "原申请条件（第四十五条）" : "现行条件"));
        var work = form.household().work();
        if (work != null) {
            String at = work.district() == null ? "" : "，" + Districts.name(work.district());
            facts.add(Fact.of(
                    "申报的工作", work.kind().label() + at + (work.employer() == null ? "" : "，" + work.employer())));
        }
        verdicts.find(file)
                .filter(verdict -> verdict.answer() == RenewalVerdict.Answer.YES)
                .ifPresent(verdict -> facts.add(Fact.of("新合同月租金", rent(file, verdict, lease))));
        renewing.after(number)
                .ifPresent(next -> facts.add(Fact.of(
                        "新合同",
                        "%s，%s至%s，每月 %s"
                                .formatted(
                                        next.number(),
                                        Format.date(next.terms().startsOn()),
                                        Format.date(next.terms().endsOn()),
                                        Format.money(next.terms().monthlyRent())))));
        return facts;
    }

    /// Under the old conditions an income over the limit raises the rent and refuses nobody.
    private static String says(RenewalVerdict verdict) {
        var old = verdict.old();
        return switch (verdict.answer()) {
            case YES ->
                old != null && old.incomePerHead().compareTo(old.limitPerHead()) > 0
                        ? "可以。收入超过原标准，不影响续租，租金加计（第四十五条第二款）"
                        : "可以";
            case NO -> "不可以，理由见上";
            case OPEN -> "还有条件没有查清";
        };
    }

    private String rent(CaseFile file, RenewalVerdict verdict, cn.anju.housing.lease.Lease lease) {
        var old = verdict.old();
        String rent = Format.money(renewing.monthlyRent(lease, old, verdicts.recognition(file)));
        return old == null
                ? rent
                : "%s（人均月收入 %s，原标准 %s）"
                        .formatted(rent, Format.money(old.incomePerHead()), Format.money(old.limitPerHead()));
    }
}
