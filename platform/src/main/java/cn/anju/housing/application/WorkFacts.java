package cn.anju.housing.application;

import cn.anju.exchange.BusinessLicenceAnswer;
import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.Told;
import cn.anju.policy.place.Districts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where and how the applicant works or draws a pension, as registers prove it (第十三条第（三）项、第十五条).
///
/// What the applicant wrote is looked at first, then the other registers; no register at all is unknown for an
/// employee (the contract may be on paper) and "no" for a business or a pension that its register does not have.
final class WorkFacts {

    private static final String PATH = "persons[0].work";

    private final ApplicationForm form;
    private final Family.Member applicant;
    private final Heard heard;
    private final EnteredFacts.Newest entered;
    private final FactSheet sheet;
    private final Map<String, @Nullable Object> work = new LinkedHashMap<>();

    private WorkFacts(
            ApplicationForm form, Family.Member applicant, Heard heard, EnteredFacts.Newest entered, FactSheet sheet) {
        this.form = form;
        this.applicant = applicant;
        this.heard = heard;
        this.entered = entered;
        this.sheet = sheet;
    }

    /// The work object; empty when nothing of it is known.
    static Map<String, @Nullable Object> of(
            ApplicationForm form, Family.Member applicant, Heard heard, EnteredFacts.Newest entered, FactSheet sheet) {
        var facts = new WorkFacts(form, applicant, heard, entered, sheet);
        facts.kindAndDistrict();
        facts.migrant();
        facts.socialInsurance();
        facts.overwritten();
        return facts.work;
    }

    private record Proof(ApplicationForm.WorkKind kind, String district, String shown, FactSheet.Source source) {}

    private void kindAndDistrict() {
        var proofs = List.of(employment(), business(), pension()).stream()
                .flatMap(Optional::stream)
                .toList();
        var declared = declared();
        var proof = proofs.stream()
                .filter(one -> one.kind() == declared)
                .findFirst()
                .or(() -> proofs.stream().findFirst());
        if (proof.isPresent()) {
            work.put("kind", proof.get().kind().name());
            if (Districts.known(proof.get().district())) {
                work.put("district", proof.get().district());
            }
            sheet.note(PATH + ".kind", "工作情况", proof.get().shown(), proof.get().source());
        } else if (allSaidNo() && declared != ApplicationForm.WorkKind.EMPLOYED) {
            work.put("kind", ApplicationForm.WorkKind.NONE.name());
            sheet.note(PATH + ".kind", "工作情况", "各部门都没有记录", insurance().source());
        }
    }

    private ApplicationForm.WorkKind declared() {
        var told = form.work();
        return told == null ? ApplicationForm.WorkKind.NONE : told.kind();
    }

    private Heard.Thing<SocialInsuranceAnswer.Payments> insurance() {
        return heard.about(applicant.id(), SocialInsuranceAnswer.class, SocialInsuranceAnswer::record);
    }

    private Heard.Thing<BusinessLicenceAnswer.Licence> licence() {
        return heard.about(applicant.id(), BusinessLicenceAnswer.class, BusinessLicenceAnswer::licence);
    }

    private Heard.Thing<PensionAnswer.Pension> drawn() {
        return heard.about(applicant.id(), PensionAnswer.class, PensionAnswer::pension);
    }

    private boolean allSaidNo() {
        return insurance().told() instanceof Told.None
                && licence().told() instanceof Told.None
                && drawn().told() instanceof Told.None;
    }

    private Optional<Proof> employment() {
        var thing = insurance();
        return Optional.ofNullable(thing.value())
                .filter(SocialInsuranceAnswer.Payments::inCity)
                .map(paid -> new Proof(
                        ApplicationForm.WorkKind.EMPLOYED,
                        paid.district(),
                        paid.employer() + "（" + Districts.name(paid.district()) + "），参保 " + paid.months() + " 个月",
                        thing.source()));
    }

    private Optional<Proof> business() {
        var thing = licence();
        return Optional.ofNullable(thing.value())
                .map(licence -> new Proof(
                        ApplicationForm.WorkKind.BUSINESS,
                        licence.district(),
                        licence.name() + "（" + Districts.name(licence.district()) + "）",
                        thing.source()));
    }

    private Optional<Proof> pension() {
        var thing = drawn();
        return Optional.ofNullable(thing.value())
                .filter(pension -> Districts.inCity(pension.district()))
                .map(pension -> new Proof(
                        ApplicationForm.WorkKind.PENSION,
                        pension.district(),
                        "在" + Districts.name(pension.district()) + "领取养老待遇",
                        thing.source()));
    }

    private void migrant() {
        var hukou = heard.about(applicant.id(), IdentityAnswer.class, IdentityAnswer::hukouDistrict);
        if (hukou.isTold()) {
            boolean elsewhere = hukou.value() == null;
            work.put("migrant", elsewhere);
            sheet.note(PATH + ".migrant", "是否外来务工人员", elsewhere ? "户籍在市外" : "户籍在本市", hukou.source());
        } else if (form.work() != null) {
            work.put("migrant", form.work().migrant());
            sheet.note(PATH + ".migrant", "是否外来务工人员", form.work().migrant() ? "是" : "否", FactSheet.Source.FORM);
        }
    }

    private void socialInsurance() {
        var paid = insurance();
        if (paid.isTold()) {
            boolean inCity = Optional.ofNullable(paid.value())
                    .map(SocialInsuranceAnswer.Payments::inCity)
                    .orElse(false);
            work.put("socialInsurance", inCity);
            sheet.note(PATH + ".socialInsurance", "在本市缴纳社会保险", inCity ? "有" : "没有", paid.source());
        }
    }

    private void overwritten() {
        overwrite(EnterableFact.WORK_KIND, "kind", value -> value);
        overwrite(EnterableFact.WORK_DISTRICT, "district", value -> value);
        overwrite(EnterableFact.MIGRANT, "migrant", EnterableFact::yes);
        overwrite(EnterableFact.SOCIAL_INSURANCE, "socialInsurance", EnterableFact::yes);
    }

    private void overwrite(EnterableFact fact, String key, java.util.function.Function<String, Object> read) {
        entered.of(fact).ifPresent(line -> {
            work.put(key, Objects.requireNonNull(read.apply(line.value())));
            sheet.note(PATH + "." + key, fact.label(), fact.shown(line.value()), line.source());
        });
    }
}
