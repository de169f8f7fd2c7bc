package cn.anju.housing.application;

import cn.anju.casework.Refusal;
import cn.anju.policy.place.Districts;
import java.util.List;

/// A recognised household in need is served by the district of its hukou (第十四条).
final class RecognitionCheck {

    private RecognitionCheck() {}

    static List<Refusal> against(ApplicationForm form) {
        if (form.recognition() == ApplicationForm.Recognition.NONE) {
            return List.of();
        }
        var hukou = form.hukouDistrict();
        if (hukou == null || !Districts.known(hukou)) {
            return List.of(new Refusal("hukou-missing", "hukouDistrict", "请选择您的户籍所在区县。", "低保等认定家庭由户籍所在区县受理。"));
        }
        return hukou.equals(form.place())
                ? List.of()
                : List.of(new Refusal(
                        "hukou-elsewhere",
                        "hukouDistrict",
                        "%s家庭由户籍所在区县受理：您的户籍在%s，第 1 步选的是%s。"
                                .formatted(
                                        form.recognition().label().replace("家庭", ""),
                                        Districts.name(hukou),
                                        form.place() == null ? "空" : Districts.name(form.place())),
                        "请回到第 1 步，把受理区县改为" + Districts.name(hukou) + "；或者在这里选“没有”，按一般条件申请。"));
    }
}
