package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.DeclaredIncome;
import cn.anju.housing.application.ApplicationForm.Level;
import cn.anju.housing.application.ApplicationForm.ProjectChoice;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.ApplicationForm.SingleReason;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.stock.UnitType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with one group of answers changed.
final class FormEdits {

    private FormEdits() {}

    /// Another place opens other projects, so the ones chosen before fall away.
    static ApplicationForm where(ApplicationForm form, @Nullable Level level, @Nullable String place) {
        boolean same = level == form.level() && java.util.Objects.equals(place, form.place());
        return new ApplicationForm(
                level,
                place,
                same ? form.projects() : List.of(),
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                form.work(),
                form.incomes(),
                form.promise(),
                form.consent());
    }

    static ApplicationForm single(ApplicationForm form, @Nullable SingleReason single) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                form.projects(),
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                single,
                form.work(),
                form.incomes(),
                form.promise(),
                form.consent());
    }

    static ApplicationForm work(ApplicationForm form, @Nullable Work work) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                form.projects(),
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                work,
                form.incomes(),
                form.promise(),
                form.consent());
    }

    static ApplicationForm incomes(ApplicationForm form, List<DeclaredIncome> incomes) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                form.projects(),
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                form.work(),
                incomes,
                form.promise(),
                form.consent());
    }

    static ApplicationForm recognition(ApplicationForm form, Recognition recognition, @Nullable String hukou) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                form.projects(),
                form.unitType(),
                recognition,
                hukou,
                form.single(),
                form.work(),
                form.incomes(),
                form.promise(),
                form.consent());
    }

    static ApplicationForm homes(ApplicationForm form, List<ProjectChoice> projects, @Nullable UnitType type) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                projects,
                type,
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                form.work(),
                form.incomes(),
                form.promise(),
                form.consent());
    }

    static ApplicationForm ticks(ApplicationForm form, @Nullable Tick promise, @Nullable Tick consent) {
        return new ApplicationForm(
                form.level(),
                form.place(),
                form.projects(),
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                form.work(),
                form.incomes(),
                promise,
                consent);
    }
}
