package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.Household;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.renewal.RenewalWish;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what a household of the old measure declares anew.
@Component
class Redeclaring {

    /// The version of the words that the two ticks stand for.
    static final String TEXT_VERSION = "2026-03-redeclaration";

    private final Cases cases;
    private final MovingCase moving;
    private final Redeclaration type;
    private final Redeclarations redeclarations;
    private final MayRedeclare mayRedeclare;
    private final Household household;
    private final Clock clock;

    Redeclaring(
            Cases cases,
            MovingCase moving,
            Redeclaration type,
            Redeclarations redeclarations,
            MayRedeclare mayRedeclare,
            Household household,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.redeclarations = redeclarations;
        this.mayRedeclare = mayRedeclare;
        this.household = household;
        this.clock = clock;
    }

    /// The resident's own application; to all others it does not exist.
    CaseFile application(String number, Actor resident) {
        if (!CaseNumber.isOne(number)) {
            throw new NotFound("申请");
        }
        return cases.find(new CaseNumber(number))
                .filter(file -> file.type().key().equals(HousingApplication.KEY))
                .filter(file -> file.applicant()
                        .map(one -> one.person().equals(resident.person()))
                        .orElse(false))
                .orElseThrow(() -> new NotFound("申请"));
    }

    List<FamilyMember> members(CaseFile application) {
        return household.of(application).stream()
                .filter(one -> one.isApplicant() || one.confirmed())
                .toList();
    }

    List<FamilyMember> adults(CaseFile application) {
        var today = LocalDate.now(clock);
        return members(application).stream().filter(one -> one.isAdultOn(today)).toList();
    }

    /// What stands against declaring at all.
    List<Refusal> against(CaseFile application) {
        return mayRedeclare.against(application);
    }

    /// What stands against the answers; the choice and the ticks come on the next page.
    List<Refusal> againstAnswers(CaseFile application, RenewalWish wish) {
        List<Refusal> against = new ArrayList<>(against(application));
        boolean recognised = HouseholdForm.of(application).recognition() != Recognition.NONE;
        against.addAll(wish.againstDeclared(adults(application), recognised));
        return against;
    }

    List<Refusal> against(CaseFile application, RenewalWish wish) {
        List<Refusal> against = new ArrayList<>(againstAnswers(application, wish));
        if (wish.regime() == null) {
            against.add(new Refusal("regime", "regime", "请选择按哪一种条件审核。", "上面写着两种各是什么结果。"));
        }
        against.addAll(wish.againstTicks());
        return against;
    }

    /// Hands it in; the caller has asked [#against] and sees to it that it is done once.
    @Transactional
    public CaseFile declare(CaseFile application, RenewalWish wish, String address, Actor resident) {
        var before = HouseholdForm.of(application);
        var form = new Redeclaration.Form(
                application.number().value(),
                Objects.requireNonNull(wish.regime()),
                wish.declared(
                        before,
                        Objects.requireNonNull(before.place()),
                        before.work(),
                        new Tick(clock.instant(), TEXT_VERSION, address)));
        var counted = application.people().stream()
                .filter(one -> one.part() == CaseFile.Part.APPLICANT || one.confirmedAt() != null)
                .toList();
        var draft = cases.open(type, application.district(), form, counted, application.id(), resident);
        var declared = moving.mustMove(MoveRequest.of(draft, "submit"), resident);
        redeclarations.declare(declared.id(), application.id(), LocalDate.now(clock));
        return declared;
    }
}
