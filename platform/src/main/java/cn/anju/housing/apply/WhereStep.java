package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.Level;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.WhereCheck;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Step 1: the city's projects or one district's (第十五条).
@Component
class WhereStep implements Step {

    private final WhereCheck where;

    WhereStep(WhereCheck where) {
        this.where = where;
    }

    @Override
    public FormGroup group() {
        return FormGroup.WHERE;
    }

    @Override
    public FormState shown(Draft draft, LocalDate today) {
        return shown(draft.form());
    }

    static FormState shown(ApplicationForm form) {
        var state = FormState.blank();
        if (form.level() != null) {
            state = state.holding("level", form.level().name());
        }
        return form.place() == null ? state : state.holding("place", form.place());
    }

    @Override
    public Read read(Draft draft, FormState entered, LocalDate today) {
        return read(draft.form(), entered);
    }

    static Read read(ApplicationForm form, FormState entered) {
        var level = Entered.one(Level.class, entered.value("level")).orElse(null);
        return new Read(FormEdits.where(form, level, Entered.text(entered, "place")), entered);
    }

    @Override
    public void offer(Draft draft, Model model, LocalDate today) {
        offer(model, today);
    }

    void offer(Model model, LocalDate today) {
        var central = where.central(today);
        List<Choice> places = where.offices(today).stream()
                .sorted(java.util.Comparator.comparing(office -> !central.contains(office.code())))
                .map(office -> Choice.of(
                        office.code(), central.contains(office.code()) ? office.name() + "（中心城区）" : office.name()))
                .toList();
        model.addAttribute("places", places);
        model.addAttribute(
                "levels",
                List.of(
                        Choice.of(Level.CITY.name(), "市级公租房", "中心城区的大型公租房小区。您要在中心城区工作或领取养老待遇，由工作所在的区受理。"),
                        Choice.of(Level.DISTRICT.name(), "区县公租房", "某个区县自己筹集的公租房。您要在这个区县工作或领取养老待遇，由它受理。")));
    }
}
