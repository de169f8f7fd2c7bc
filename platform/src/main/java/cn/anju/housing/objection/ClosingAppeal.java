package cn.anju.housing.objection;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Carries the city agency's answer to the application: upheld, or back to the step it names.
@Component
class ClosingAppeal implements MoveEffect {

    private final Cases cases;
    private final MovingCase moving;
    private final PostingLetter posting;

    ClosingAppeal(Cases cases, @Lazy MovingCase moving, PostingLetter posting) {
        this.cases = cases;
        this.moving = moving;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var application = cases.lock(Objects.requireNonNull(move.file().parent()));
        String reason = Objects.requireNonNull(move.reason());
        boolean dismissed = move.file().isIn(Appeal.State.DISMISSED);
        String action = dismissed ? upheld(application) : move.move().action();
        moving.mustMove(MoveRequest.of(application, action).because(reason), Actor.SYSTEM);
        boolean reviewed = application.type().key().equals("housing.application");
        var text = PostingLetter.Text.of(
                "您对%s（%s）结果的申诉已经办结。"
                        .formatted(reviewed ? "公租房申请审核" : application.type().label(), application.number()),
                dismissed ? "处理结果：维持原结论。" : reviewed ? "处理结果：申诉成立，您的申请将重新审核，不用重新提交材料。" : "处理结果：申诉成立，一切保持不变，您不用再做任何事。",
                "理由：" + reason);
        posting.post(application, "housing.appeal-answer", "申诉处理结果告知书", text, null, move.actor());
    }

    /// Back to where the appeal came from: a refusal stays a refusal, a cancellation a cancellation.
    private String upheld(CaseFile application) {
        var before = cases.history(application).get(application.version() - 2).to();
        return before.name().equals("CANCELLED") ? "appealDismissedAfterCancellation" : "appealDismissed";
    }
}
