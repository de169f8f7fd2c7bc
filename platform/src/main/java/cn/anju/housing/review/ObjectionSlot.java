package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.objection.Objection;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an objection says; the contact only on a click.
@Component
public class ObjectionSlot implements CaseSlot {

    /// The model of the template.
    public record Model(String number, String notice, List<Fact> facts, boolean hasContact) {}

    @Override
    public String type() {
        return Objection.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/review/objection-summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(Objection.Form.class);
        return new Model(
                file.number().value(),
                form.notice(),
                List.of(Fact.of("公示", form.notice() + " 第 " + form.position() + " 号"), Fact.of("反映的情况", form.text())),
                form.contact() != null);
    }
}
