package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PublicNotices;
import cn.anju.identity.People;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts the household on the public list: masked names, how many people, what they want; never a unit.
@Component
class ShowingPublicly implements MoveEffect {

    private final PublicNotices notices;
    private final People people;

    ShowingPublicly(PublicNotices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ApplicationForm.class);
        var applicant = people.the(file.applicant().orElseThrow().person());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("申请人", applicant.maskedName());
        shown.put("证件号码", applicant.maskedIdNumber());
        shown.put("家庭人数", file.people().size() + " 人");
        shown.put("申请户型", form.unitType() == null ? "" : form.unitType().label());
        shown.put("优先对象", form.recognition() == ApplicationForm.Recognition.NONE ? "否" : "是");
        notices.show(file, shown, file.deadline());
    }
}
