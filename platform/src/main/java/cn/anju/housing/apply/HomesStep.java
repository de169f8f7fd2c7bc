package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm.ProjectChoice;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.HomesCheck;
import cn.anju.housing.application.Household;
import cn.anju.housing.application.WhereCheck;
import cn.anju.housing.stock.UnitType;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import cn.anju.policy.place.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Step 6: up to three projects in order, and a type of home (第二十一条).
@Component
class HomesStep implements Step {

    private final WhereCheck where;
    private final HomesCheck homes;
    private final Household household;

    HomesStep(WhereCheck where, HomesCheck homes, Household household) {
        this.where = where;
        this.homes = homes;
        this.household = household;
    }

    @Override
    public FormGroup group() {
        return FormGroup.HOMES;
    }

    @Override
    public FormState shown(Draft draft, LocalDate today) {
        var form = draft.form();
        var state = FormState.blank();
        for (int i = 0; i < form.projects().size(); i++) {
            state = state.holding("projects[" + i + "]", form.projects().get(i).code());
        }
        return form.unitType() == null
                ? state
                : state.holding("unitType", form.unitType().name());
    }

    @Override
    public Read read(Draft draft, FormState entered, LocalDate today) {
        var open = where.projects(draft.form());
        List<ProjectChoice> chosen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String code = Entered.text(entered, "projects[" + i + "]");
            if (code != null) {
                String name = open.stream()
                        .filter(project -> project.code().value().equals(code))
                        .map(project -> project.name())
                        .findFirst()
                        .orElse("");
                chosen.add(new ProjectChoice(code, name));
            }
        }
        var type = Entered.one(UnitType.class, entered.value("unitType")).orElse(null);
        return new Read(FormEdits.homes(draft.form(), chosen, type), entered);
    }

    @Override
    public void offer(Draft draft, Model model, LocalDate today) {
        var people = household.of(draft.file());
        model.addAttribute(
                "projects",
                where.projects(draft.form()).stream()
                        .map(project -> Choice.of(
                                project.code().value(),
                                project.name() + "（" + Districts.name(project.district()) + "）"))
                        .toList());
        model.addAttribute("why", homes.why(people, today));
        model.addAttribute(
                "types",
                homes.mayHave(people, today).stream()
                        .map(type -> Choice.of(type.name(), type.label()))
                        .toList());
    }
}
