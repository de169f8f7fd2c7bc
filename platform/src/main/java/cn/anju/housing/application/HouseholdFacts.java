package cn.anju.housing.application;

import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.RecognitionAnswer;
import cn.anju.look.Format;
import cn.anju.policy.housing.Regime;
import cn.anju.policy.place.Districts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.eligibility`: form, registers, and what officers entered.
final class HouseholdFacts {

    private final Family family;
    private final ApplicationForm form;
    private final Heard heard;
    private final EnteredFacts.Newest entered;
    private final LocalDate on;
    private final Regime regime;
    private final FactSheet sheet = new FactSheet();

    HouseholdFacts(
            Family family,
            ApplicationForm form,
            Heard heard,
            EnteredFacts.Newest entered,
            LocalDate on,
            Regime regime) {
        this.family = family;
        this.form = form;
        this.heard = heard;
        this.entered = entered;
        this.on = on;
        this.regime = regime;
    }

    /// @param incomes verified yearly incomes of the adults in their order; empty while not verified
    /// @param own what the platform's own registers know
    FactSheet gather(List<BigDecimal> incomes, OwnRegisters.Known own) {
        sheet.put("level", Objects.requireNonNull(form.level()).name());
        sheet.put("place", Objects.requireNonNull(form.place()));
        if (regime != Regime.CURRENT) {
            sheet.put("regime", "审核条件", regime.name(), "原申请条件（第四十五条）", FactSheet.Source.FORM);
        }
        recognitionAndHukou();
        sheet.put("persons", persons(incomes));
        new HomeFacts(family, heard, entered, sheet).gather();
        own(own);
        return sheet;
    }

    /// A recognition that was claimed but is not confirmed yet is taken as claimed, and the hukou left unknown: so
    /// nobody is refused on conditions that may not apply, and nobody passes on a claim.
    private void recognitionAndHukou() {
        var applicant = family.applicant().id();
        var told = heard.about(applicant, RecognitionAnswer.class, RecognitionAnswer::recognition);
        var line = entered.of(EnterableFact.RECOGNITION);
        boolean confirmed = true;
        if (line.isPresent()) {
            String value = line.get().value();
            sheet.put(
                    "recognition",
                    "困难家庭认定",
                    value,
                    EnterableFact.RECOGNITION.shown(value),
                    line.get().source());
        } else if (told.isTold()) {
            var found = told.value();
            sheet.put(
                    "recognition",
                    "困难家庭认定",
                    found == null ? "NONE" : found.kind().name(),
                    found == null ? "没有" : found.kind().label(),
                    told.source());
        } else {
            confirmed = form.recognition() == ApplicationForm.Recognition.NONE;
            sheet.put(
                    "recognition",
                    "困难家庭认定（申报）",
                    form.recognition().name(),
                    form.recognition().label(),
                    FactSheet.Source.FORM);
        }
        hukou(confirmed);
    }

    private void hukou(boolean recognitionConfirmed) {
        var line = entered.of(EnterableFact.HUKOU_DISTRICT);
        var told = heard.about(family.applicant().id(), IdentityAnswer.class, IdentityAnswer::hukouDistrict);
        if (line.isPresent() && recognitionConfirmed) {
            sheet.put(
                    "hukouDistrict",
                    "户籍所在地",
                    line.get().value(),
                    Districts.name(line.get().value()),
                    line.get().source());
        } else if (told.value() != null && Districts.known(told.value()) && recognitionConfirmed) {
            sheet.put("hukouDistrict", "户籍所在地", told.value(), Districts.name(told.value()), told.source());
        }
    }

    private List<Object> persons(List<BigDecimal> incomes) {
        List<Object> persons = new ArrayList<>();
        int adult = 0;
        for (var member : family.members()) {
            String path = "persons[" + persons.size() + "]";
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("relation", member.relation().name());
            one.put("sex", Family.sex(member.person()));
            one.put("birthDate", member.person().birthDate());
            sheet.note(
                    path + ".birthDate",
                    IncomeFacts.who(member) + "的出生日期",
                    Format.date(member.person().birthDate()),
                    FactSheet.Source.of("居民身份证号码"));
            capacity(member, path, one);
            if (!member.isAdultOn(on)) {
                one.put("annualIncome", BigDecimal.ZERO);
            } else if (!incomes.isEmpty()) {
                one.put("annualIncome", incomes.get(adult++));
                sheet.note(
                        path + ".annualIncome",
                        IncomeFacts.who(member) + "核定的年收入",
                        Format.money((BigDecimal) Objects.requireNonNull(one.get("annualIncome"))),
                        FactSheet.Source.of("收入核对（第十八条）"));
            }
            if (persons.isEmpty()) {
                var work = WorkFacts.of(form, member, heard, entered, sheet);
                if (!work.isEmpty()) {
                    one.put("work", work);
                }
            }
            persons.add(one);
        }
        return persons;
    }

    /// An adult has full capacity unless a court has said otherwise (民法典 第十八、二十四条); only an officer who has seen
    /// the judgment enters another value.
    private void capacity(Family.Member member, String path, Map<String, @Nullable Object> one) {
        var line = entered.of(EnterableFact.CIVIL_CAPACITY, member.id());
        if (line.isPresent()) {
            one.put("civilCapacity", line.get().value());
            sheet.note(
                    path + ".civilCapacity",
                    IncomeFacts.who(member) + "的民事行为能力",
                    EnterableFact.CIVIL_CAPACITY.shown(line.get().value()),
                    line.get().source());
        } else if (member.isAdultOn(on)) {
            one.put("civilCapacity", "FULL");
            if (member.relation() == Relation.SELF) {
                sheet.note(path + ".civilCapacity", "申请人的民事行为能力", "完全", FactSheet.Source.of("成年人依法推定（民法典第十八条）"));
            }
        } else {
            one.put("civilCapacity", "LIMITED");
        }
    }

    private void own(OwnRegisters.Known own) {
        var leasing = entered.of(EnterableFact.LEASING_GUARANTEED);
        if (leasing.isPresent()) {
            sheet.put(
                    "leasingGuaranteedHome",
                    "是否已承租保障性住房",
                    EnterableFact.yes(leasing.get().value()),
                    leasing.get().value(),
                    leasing.get().source());
        } else {
            sheet.put(
                    "leasingGuaranteedHome",
                    "是否已承租保障性住房",
                    own.leasing(),
                    own.leasing() ? "是" : "否",
                    OwnRegisters.SOURCE);
        }
        var returned = entered.of(EnterableFact.RETURNED_FOR_VIOLATION);
        if (returned.isPresent()) {
            boolean none = returned.get().value().equals(EnterableFact.NONE_WORD);
            sheet.put(
                    "returnedForViolationOn",
                    "因违规退回住房",
                    none ? null : returned.get().value(),
                    returned.get().value(),
                    returned.get().source());
        } else {
            var day = own.returnedForViolationOn();
            sheet.put(
                    "returnedForViolationOn",
                    "因违规退回住房",
                    day,
                    day == null ? "没有" : Format.date(day),
                    OwnRegisters.SOURCE);
        }
    }
}
