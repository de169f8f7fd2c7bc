package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Checks;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.identity.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Asks the departments about everybody who is counted (第十七、十八条); nothing is asked about anybody else.
@Component
public class AskingDepartments implements MoveEffect {

    private static final List<QuestionKind> OF_EVERYBODY = List.of(QuestionKind.IDENTITY, QuestionKind.REAL_PROPERTY);
    private static final List<QuestionKind> OF_ADULTS = List.of(
            QuestionKind.MARRIAGE,
            QuestionKind.SOCIAL_INSURANCE,
            QuestionKind.HOUSING_FUND_BASE,
            QuestionKind.TAX_INCOME,
            QuestionKind.PREFERENTIAL);
    private static final List<QuestionKind> OF_APPLICANT = List.of(
            QuestionKind.RECOGNITION,
            QuestionKind.PENSION,
            QuestionKind.BUSINESS_LICENCE,
            QuestionKind.RELATIVES_HOMES,
            QuestionKind.FAMILY_PLANNING);

    /// Read at the counter and for priority, by no condition.
    private static final Set<QuestionKind> FOR_THE_ORDER_ONLY =
            Set.of(QuestionKind.MARRIAGE, QuestionKind.PREFERENTIAL, QuestionKind.FAMILY_PLANNING);

    private final Checks checks;
    private final People people;

    AskingDepartments(Checks checks, People people) {
        this.checks = checks;
        this.people = people;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = HouseholdForm.of(file);
        var about = new CaseRef(file.id().value(), file.number().value(), file.district());
        checks.ask(
                about,
                questions(Family.of(file, people), Objects.requireNonNull(form.place()), move.today()),
                move.actor());
    }

    /// Only what a condition of eligibility reads.
    static List<Question> forEligibility(Family family, String place, LocalDate today) {
        return questions(family, place, today).stream()
                .filter(question -> !FOR_THE_ORDER_ONLY.contains(question.kind()))
                .toList();
    }

    static List<Question> questions(Family family, String place, LocalDate today) {
        List<Question> questions = new ArrayList<>();
        for (var member : family.members()) {
            List<QuestionKind> kinds = new ArrayList<>(OF_EVERYBODY);
            if (member.isAdultOn(today)) {
                kinds.addAll(OF_ADULTS);
            }
            if (member.relation() == Relation.SELF) {
                kinds.addAll(OF_APPLICANT);
            }
            kinds.forEach(kind -> questions.add(new Question(kind, member.id(), place)));
        }
        return questions;
    }
}
