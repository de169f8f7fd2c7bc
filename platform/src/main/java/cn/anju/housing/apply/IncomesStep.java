package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm.DeclaredIncome;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.Household;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.look.FormState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Step 4: what each adult earns in a year (第十八条).
@Component
public class IncomesStep implements Step {

    private final Household household;
    private final People people;

    IncomesStep(Household household, People people) {
        this.household = household;
        this.people = people;
    }

    /// One question: whose income, and under which field.
    public record Asked(String field, PersonId person, String who) {}

    @Override
    public FormGroup group() {
        return FormGroup.INCOMES;
    }

    @Override
    public FormState shown(Draft draft, LocalDate today) {
        var state = FormState.blank();
        for (var asked : asked(draft, today)) {
            var declared = declared(draft, asked.person());
            if (declared.isPresent()) {
                state = state.holding(asked.field(), declared.get().toPlainString());
            }
        }
        return state;
    }

    @Override
    public Read read(Draft draft, FormState entered, LocalDate today) {
        var state = entered;
        List<DeclaredIncome> incomes = new ArrayList<>();
        for (var asked : asked(draft, today)) {
            String text = entered.value(asked.field());
            var yuan = Entered.yuan(text);
            if (yuan.isPresent()) {
                incomes.add(new DeclaredIncome(asked.person(), yuan.get()));
            } else if (!text.isBlank()) {
                state = state.with(asked.field(), "请用数字填写一年的收入，单位是元，例如 56000；没有收入填 0。");
            }
        }
        return new Read(FormEdits.incomes(draft.form(), incomes), state);
    }

    @Override
    public void offer(Draft draft, Model model, LocalDate today) {
        model.addAttribute("asked", asked(draft, today));
    }

    /// The questions in the form's order: one for each adult.
    List<Asked> asked(Draft draft, LocalDate today) {
        var adults = household.of(draft.file()).stream()
                .filter(one -> one.isAdultOn(today))
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < adults.size(); i++) {
            asked.add(new Asked("incomes[" + i + "].yearly", adults.get(i).person(), who(adults.get(i))));
        }
        return asked;
    }

    private String who(FamilyMember member) {
        return member.isApplicant()
                ? "您本人"
                : people.the(member.person()).name().value() + "（"
                        + member.relation().label() + "）";
    }

    private static Optional<BigDecimal> declared(Draft draft, PersonId person) {
        return draft.form().incomes().stream()
                .filter(income -> income.person().equals(person))
                .map(DeclaredIncome::yearly)
                .findFirst();
    }
}
