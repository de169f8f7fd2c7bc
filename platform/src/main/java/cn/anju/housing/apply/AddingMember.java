package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.FamilyCheckAges;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonName;
import cn.anju.identity.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters a family member by name and identity number; a minor counts at once, an adult after agreeing.
@Component
class AddingMember {

    private static final int MOST = 12;

    private final People people;
    private final Cases cases;
    private final Drafts drafts;
    private final FamilyAnswers answers;

    AddingMember(People people, Cases cases, Drafts drafts, FamilyAnswers answers) {
        this.people = people;
        this.cases = cases;
        this.drafts = drafts;
        this.answers = answers;
    }

    /// Who is to be entered.
    ///
    /// @param guardian whether the applicant declares to be the minor's guardian
    record Wanted(FamilyRelation relation, PersonName name, IdNumber idNumber, boolean guardian) {}

    /// Empty when entered; else what stands against it, and nothing is saved.
    @Transactional
    public List<Refusal> add(Draft draft, Wanted wanted, Actor applicant, LocalDate today) {
        var against = against(draft, wanted, today);
        if (!against.isEmpty()) {
            return against;
        }
        return switch (people.register(new NewPerson(wanted.name(), wanted.idNumber(), null, null), applicant)) {
            case Registration.NameDiffers differs ->
                List.of(new Refusal("name-differs", "idNumber", "姓名和身份证号对不上。", "请对照身份证，把两项都核对一遍。"));
            case Registration.Registered(var person, var isNew) -> enter(draft, wanted, person, applicant, today);
        };
    }

    private List<Refusal> enter(Draft draft, Wanted wanted, Person person, Actor applicant, LocalDate today) {
        if (drafts.changed(draft).isEmpty()) {
            return List.of(Refusal.of("behind", StepPages.BEHIND, ""));
        }
        var id = draft.file().id();
        cases.addPerson(
                id,
                new CaseFile.Participant(
                        person.id(),
                        CaseFile.Part.CO_APPLICANT,
                        wanted.relation().name(),
                        null));
        if (isMinor(wanted.idNumber(), today)) {
            answers.agree(id, person.id(), FamilyAnswers.How.GUARDIAN, applicant);
        }
        return List.of();
    }

    private List<Refusal> against(Draft draft, Wanted wanted, LocalDate today) {
        var applicant = people.the(draft.file().applicant().orElseThrow().person());
        if (applicant.idNumber().equals(wanted.idNumber())) {
            return List.of(new Refusal("oneself", "idNumber", "这是您自己的身份证号，您已经是申请人。", "请填家人的号码。"));
        }
        if (draft.file().people().size() > MOST) {
            return List.of(new Refusal("too-many", "idNumber", "网上最多填 12 位家人。", "家里人更多的，请到窗口办理。"));
        }
        if (standsIn(draft.file(), wanted.idNumber())) {
            return List.of(new Refusal("twice", "idNumber", "这位家人已经填过了。", "填错了关系的，请先移除再添加。"));
        }
        if (wanted.idNumber().birthDate().isAfter(today)) {
            return List.of(new Refusal("unborn", "idNumber", "身份证号上的出生日期还没有到。", "请对照身份证核对。"));
        }
        if (isMinor(wanted.idNumber(), today) && wanted.relation() == FamilyRelation.SPOUSE) {
            return List.of(new Refusal("spouse-minor", "relation", "未满 18 周岁不能登记结婚。", "请核对关系和身份证号。"));
        }
        if (isMinor(wanted.idNumber(), today) && !wanted.guardian()) {
            return List.of(
                    new Refusal("guardian", "guardian", "这位家人未满 18 周岁，由监护人代为确认。", "您是监护人的，请勾选；不是的，请监护人带证件到窗口办理。"));
        }
        return FamilyCheckAges.against(
                wanted.relation(), applicant.birthDate(), wanted.idNumber().birthDate());
    }

    private boolean standsIn(CaseFile file, IdNumber idNumber) {
        Optional<Person> known = people.byIdNumber(idNumber);
        return known.isPresent()
                && file.people().stream()
                        .anyMatch(one -> one.person().equals(known.get().id()));
    }

    private static boolean isMinor(IdNumber idNumber, LocalDate today) {
        return FamilyMember.isMinor(idNumber.birthDate(), today);
    }
}
