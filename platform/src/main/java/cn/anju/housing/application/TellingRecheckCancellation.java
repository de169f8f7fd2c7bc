package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says that the qualification has ended after the yearly check (第二十条第一款); the way to appeal stood open before, from
/// the
/// day on which the household was told what had been found.
@Component
class TellingRecheckCancellation implements MoveEffect {

    static final String KIND = "housing.recheck-cancellation";

    private final PostingLetter posting;

    TellingRecheckCancellation(PostingLetter posting) {
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var text = new PostingLetter.Text(
                List.of("您的公租房配租资格（%s）已取消。".formatted(move.file().number()), "理由：" + move.reason()),
                List.of(),
                List.of("轮候的位置不再保留。以后情况有变化，可以随时重新申请。"));
        posting.post(move.file(), KIND, "取消公租房配租资格告知书", text, null, move.actor());
    }
}
