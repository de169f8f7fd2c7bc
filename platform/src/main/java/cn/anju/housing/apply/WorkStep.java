package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.WhereCheck;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Step 3: the applicant's work or pension (第十三条第（三）项).
@Component
class WorkStep implements Step {

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final String UNSURE = "UNSURE";

    private final WhereCheck where;

    WorkStep(WhereCheck where) {
        this.where = where;
    }

    @Override
    public FormGroup group() {
        return FormGroup.WORK;
    }

    @Override
    public FormState shown(Draft draft, LocalDate today) {
        var work = draft.form().work();
        if (work == null) {
            var place = draft.form().place();
            return place == null ? FormState.blank() : FormState.blank().holding("work.district", place);
        }
        var state = FormState.blank()
                .holding("work.kind", work.kind().name())
                .holding("work.migrant", work.migrant() ? YES : NO)
                .holding("work.insured", work.insured() == null ? UNSURE : work.insured() ? YES : NO);
        state = work.district() == null ? state : state.holding("work.district", work.district());
        state = work.industry() == null ? state : state.holding("work.industry", work.industry());
        return work.employer() == null ? state : state.holding("work.employer", work.employer());
    }

    @Override
    public Read read(Draft draft, FormState entered, LocalDate today) {
        var kind = Entered.one(WorkKind.class, entered.value("work.kind"));
        var state = entered;
        Work work = null;
        if (kind.isPresent()) {
            boolean works = kind.get() != WorkKind.NONE;
            if (works && !List.of(YES, NO, UNSURE).contains(entered.value("work.insured"))) {
                state = state.with("work.insured", "请选择有没有重庆的社保记录；不清楚就选“不清楚”。");
            }
            if (works && !List.of(YES, NO).contains(entered.value("work.migrant"))) {
                state = state.with("work.migrant", "请选择您是不是从外地来务工的。");
            }
            work = new Work(
                    kind.get(),
                    works ? Entered.text(entered, "work.district") : null,
                    works && entered.value("work.migrant").equals(YES),
                    works && kind.get() != WorkKind.PENSION ? Entered.text(entered, "work.employer") : null,
                    works && kind.get() != WorkKind.PENSION ? industry(entered) : null,
                    works ? insured(entered) : null);
        }
        return new Read(FormEdits.work(draft.form(), work), state);
    }

    private static @Nullable String industry(FormState entered) {
        String chosen = entered.value("work.industry");
        return Industries.NAMES.contains(chosen) ? chosen : null;
    }

    private static @Nullable Boolean insured(FormState entered) {
        return switch (entered.value("work.insured")) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            default -> null;
        };
    }

    @Override
    public void offer(Draft draft, Model model, LocalDate today) {
        model.addAttribute("kinds", Choice.of(WorkKind.class, WorkKind::label));
        model.addAttribute(
                "places",
                where.offices(today).stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
        model.addAttribute(
                "industries",
                Industries.NAMES.stream().map(name -> Choice.of(name, name)).toList());
        model.addAttribute("yesNo", List.of(Choice.of(NO, "不是"), Choice.of(YES, "是，从外地来重庆务工")));
        model.addAttribute(
                "insurance",
                List.of(
                        Choice.of(YES, "有", "合同、执照、养老证明都不用交，我们向社保查询。"),
                        Choice.of(UNSURE, "不清楚", "我们先去查；查不到再请您补。"),
                        Choice.of(NO, "没有", "需要您上传一份材料，第 7 步会说明。")));
    }
}
