package cn.anju.housing.objection;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Carries the city agency's answer to the application: upheld, or back to the step it names.
@Component
class ClosingAppeal implements MoveEffect {

    private final Cases cases;
    private final MovingCase moving;
    private final Letters letters;

    ClosingAppeal(Cases cases, @Lazy MovingCase moving, Letters letters) {
        this.cases = cases;
        this.moving = moving;
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var application = cases.lock(Objects.requireNonNull(move.file().parent()));
        String reason = Objects.requireNonNull(move.reason());
        boolean dismissed = move.file().isIn(Appeal.State.DISMISSED);
        String action = dismissed ? upheld(application) : move.move().action();
        moving.mustMove(MoveRequest.of(application, action).because(reason), Actor.SYSTEM);
        letters.write(
                application.id(),
                application.applicant().orElseThrow().person(),
                "housing.appeal-answer",
                "申诉处理结果告知书",
                List.of(
                        "您对公租房申请（%s）审核结果的申诉已经办结。".formatted(application.number()),
                        dismissed ? "处理结果：维持原结论。" : "处理结果：申诉成立，您的申请将重新审核，不用重新提交材料。",
                        "理由：" + reason),
                null,
                null);
    }

    /// Back to where the appeal came from: a refusal stays a refusal, a cancellation a cancellation.
    private String upheld(CaseFile application) {
        var before = cases.history(application).get(application.version() - 2).to();
        return before.name().equals("CANCELLED") ? "appealDismissedAfterCancellation" : "appealDismissed";
    }
}
