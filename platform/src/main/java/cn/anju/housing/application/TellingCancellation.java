package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/// Confirms a cancellation: of the family's own wish, or by the office with its reason and the way to appeal
/// (第二十条第一款).
@Component
class TellingCancellation implements MoveEffect {

    static final String KIND = "housing.cancellation";

    private final PostingLetter posting;

    TellingCancellation(PostingLetter posting) {
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        posting.post(move.file(), KIND, "取消公租房配租资格告知书", text(move, move.actor()), AppealWindow.PARAMETER, move.actor());
    }

    private static PostingLetter.Text text(MoveContext move, Actor actor) {
        String number = move.file().number().value();
        return actor.isResident()
                ? new PostingLetter.Text(
                        List.of("按您的要求，公租房申请（%s）已取消，排队的位置不再保留。".formatted(number)), List.of(), List.of("以后需要时可以重新申请。"))
                : new PostingLetter.Text(
                        List.of("您的公租房配租资格（%s）已取消。".formatted(number), "理由：" + move.reason()),
                        List.of(),
                        List.of("如果您不同意，可以在收到本告知书之日起 10 个工作日内，在“我的申请”里向市公共租赁住房管理机构提出申诉。"));
    }
}
