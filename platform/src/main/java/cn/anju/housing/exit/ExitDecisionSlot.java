package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.identity.Actor;
import cn.anju.look.ConditionLine;
import cn.anju.look.Format;
import cn.anju.look.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why the household has to go, on the desk: the reasons first, every condition with its article.
@Component
public class ExitDecisionSlot implements CaseSlot {

    private final ExitDecisions decisions;

    ExitDecisionSlot(ExitDecisions decisions) {
        this.decisions = decisions;
    }

    public record Model(
            String number,
            Tone tone,
            String title,
            String basis,
            List<ConditionLine> reasons,
            List<ConditionLine> others,
            String sha256) {}

    @Override
    public String type() {
        return ExitCase.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.DECISION;
    }

    @Override
    public String template() {
        return "housing/exit/decision";
    }

    @Override
    public @Nullable Object model(CaseFile file, Actor reader) {
        return decisions.latest(file.id()).map(read -> model(file, read)).orElse(null);
    }

    private static Model model(CaseFile file, ExitDecisions.Read read) {
        var grounds = file.form(ExitCase.Form.class).grounds();
        var reasons =
                grounds.condition() == null ? List.of(ExitConditions.found(grounds)) : ExitConditions.lines(read, true);
        return new Model(
                file.number().value(),
                Tone.BAD,
                (read.outcome().equals("RETURN") ? "应当退回：" : "应当腾退：") + grounds.label(),
                "housing.exit · 核对于 " + Format.time(read.madeAt()),
                reasons,
                ExitConditions.lines(read, false),
                read.receipt().sha256());
    }
}
