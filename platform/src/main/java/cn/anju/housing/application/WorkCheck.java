package cn.anju.housing.application;

import cn.anju.casework.Refusal;
import cn.anju.policy.place.Districts;
import java.util.ArrayList;
import java.util.List;

/// Whether the questions about work are answered (第十三条第（三）项, 第十五条); whether it is enough is decided later.
final class WorkCheck {

    static final int LONGEST_NAME = 60;

    private WorkCheck() {}

    static List<Refusal> against(ApplicationForm form) {
        var work = form.work();
        if (work == null && form.recognition() != ApplicationForm.Recognition.NONE) {
            return List.of(); // 第十四条: a recognised household is not asked for work
        }
        if (work == null) {
            return List.of(new Refusal("work-missing", "work.kind", "请选择您现在的工作情况。", "没有工作也请选上，会按您的实际情况办理。"));
        }
        if (work.kind() == ApplicationForm.WorkKind.NONE) {
            return List.of();
        }
        List<Refusal> against = new ArrayList<>();
        if (work.district() == null || !Districts.known(work.district())) {
            against.add(new Refusal("work-district", "work.district", "请选择工作或领取养老待遇的区县。", "按单位实际上班的地方选。"));
        }
        String employer = work.employer();
        boolean named = employer != null && !employer.isBlank();
        if (work.kind() != ApplicationForm.WorkKind.PENSION && !named) {
            against.add(new Refusal("work-employer", "work.employer", "请填写单位名称，或营业执照上的名称。", "写全称，方便核对。"));
        }
        if (employer != null && employer.strip().length() > LONGEST_NAME) {
            against.add(new Refusal("work-employer-long", "work.employer", "单位名称最多 60 个字。", "请写全称，不用写地址。"));
        }
        return against;
    }
}
