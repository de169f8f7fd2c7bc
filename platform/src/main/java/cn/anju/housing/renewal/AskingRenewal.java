package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.change.ReportedChanges;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.housing.offer.OfferRules;
import cn.anju.identity.Actor;
import cn.anju.policy.housing.Regime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a tenant's request to stay: checked at once, handed in with what the household declares anew.
@Component
class AskingRenewal {

    /// The version of the words that the two ticks stand for.
    static final String TEXT_VERSION = "2026-03-renewal";

    private final Cases cases;
    private final MovingCase moving;
    private final Renewal type;
    private final Renewals renewals;
    private final InTimeToRenew inTime;
    private final TenantLeases tenants;
    private final OldHolders oldHolders;
    private final OfferRules rules;
    private final ReportedChanges changes;
    private final Clock clock;

    AskingRenewal(
            Cases cases,
            MovingCase moving,
            Renewal type,
            Renewals renewals,
            InTimeToRenew inTime,
            TenantLeases tenants,
            OldHolders oldHolders,
            OfferRules rules,
            ReportedChanges changes,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.renewals = renewals;
        this.inTime = inTime;
        this.tenants = tenants;
        this.oldHolders = oldHolders;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    /// What stands against the lease, the term and what is declared; the choice and the ticks come on the next page.
    List<Refusal> againstAnswers(Tenancy tenancy, RenewalWish wish) {
        var today = LocalDate.now(clock);
        List<Refusal> against = new ArrayList<>(inTime.against(tenancy.lease(), today));
        var years = rules.years(today);
        if (!years.allow(wish.years())) {
            against.add(
                    new Refusal("years", "years", "请选择续租几年。", "%d 到 %d 年都可以。".formatted(years.least(), years.most())));
        }
        boolean recognised = HouseholdForm.of(tenancy.application()).recognition() != Recognition.NONE;
        against.addAll(wish.againstDeclared(tenants.adults(tenancy), recognised));
        return against;
    }

    /// Everything that stands against it, each with its field.
    List<Refusal> against(Tenancy tenancy, RenewalWish wish) {
        var against = new ArrayList<>(againstAnswers(tenancy, wish));
        boolean holder = oldHolders.mayChoose(tenancy.application());
        if (wish.regime() == null && holder) {
            against.add(new Refusal("regime", "regime", "请选择按哪一种条件审核。", "上面写着两种各要付多少租金。"));
        } else if (wish.regime() == Regime.PRE_2024 && !holder) {
            against.add(new Refusal("not-a-holder", "regime", "您不能选择原申请条件。", "只有 2024 年 7 月 22 日以前取得资格或已经承租的家庭可以选。"));
        }
        against.addAll(wish.againstTicks());
        return against;
    }

    /// Hands it in; asks the departments. The caller has asked [#against] and sees to it that it is done once.
    ///
    /// @param address of the client, for the ticks
    @Transactional
    public CaseFile ask(Tenancy tenancy, RenewalWish wish, String address, Actor tenant) {
        var application = tenancy.application();
        var lease = tenancy.lease();
        var form = new Renewal.Form(
                lease.number().value(),
                wish.years(),
                Objects.requireNonNullElse(wish.regime(), Regime.CURRENT),
                declared(tenancy, wish, address));
        var counted = application.people().stream()
                .filter(one -> one.part() == CaseFile.Part.APPLICANT || one.confirmedAt() != null)
                .toList();
        var draft = cases.open(type, lease.district(), form, counted, application.id(), tenant);
        var asked = moving.mustMove(MoveRequest.of(draft, "submit"), tenant);
        renewals.ask(asked.id(), lease.number(), LocalDate.now(clock));
        return asked;
    }

    /// The last declaration with what is new; the place is the district of the home, whose office decides.
    private ApplicationForm declared(Tenancy tenancy, RenewalWish wish, String address) {
        var before = HouseholdForm.of(tenancy.application());
        return wish.declared(
                before,
                tenancy.lease().district(),
                changes.work(tenancy.application()).orElse(before.work()),
                new Tick(clock.instant(), TEXT_VERSION, address));
    }
}
