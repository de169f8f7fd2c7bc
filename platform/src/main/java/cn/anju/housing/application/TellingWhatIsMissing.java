package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Names all missing items at once, in one letter.
@Component
class TellingWhatIsMissing implements MoveEffect {

    private final PostingLetter posting;

    TellingWhatIsMissing(PostingLetter posting) {
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var text = new PostingLetter.Text(
                List.of(
                        "您的公租房申请（%s）还缺一些内容，请一次补齐：".formatted(move.file().number()),
                        Objects.requireNonNull(move.reason())),
                List.of(),
                List.of("补齐以后在“我的申请”里再次提交即可。等您补正的时间不计入办理期限。"));
        posting.post(move.file(), "housing.completion", "请补充材料", text, null, move.actor());
    }
}
