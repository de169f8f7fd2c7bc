package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.WhereCheck;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Step 5: whether civil affairs recognised the household as in need (第十四条).
@Component
class RecognitionStep implements Step {

    private final WhereCheck where;

    RecognitionStep(WhereCheck where) {
        this.where = where;
    }

    @Override
    public FormGroup group() {
        return FormGroup.RECOGNITION;
    }

    @Override
    public FormState shown(Draft draft, LocalDate today) {
        var form = draft.form();
        var state = FormState.blank().holding("recognition", form.recognition().name());
        return form.hukouDistrict() == null ? state : state.holding("hukouDistrict", form.hukouDistrict());
    }

    @Override
    public Read read(Draft draft, FormState entered, LocalDate today) {
        var chosen = Entered.one(Recognition.class, entered.value("recognition"));
        var hukou = Entered.text(entered, "hukouDistrict");
        var form = FormEdits.recognition(
                draft.form(),
                chosen.orElse(Recognition.NONE),
                chosen.orElse(Recognition.NONE) == Recognition.NONE ? null : hukou);
        return new Read(form, chosen.isPresent() ? entered : entered.with("recognition", "请选择一项；没有认定的选“没有”。"));
    }

    @Override
    public void offer(Draft draft, Model model, LocalDate today) {
        model.addAttribute("recognitions", Choice.of(Recognition.class, Recognition::label));
        model.addAttribute(
                "places",
                where.offices(today).stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
    }
}
