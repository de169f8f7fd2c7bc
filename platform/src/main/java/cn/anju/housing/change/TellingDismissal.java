package cn.anju.housing.change;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import org.springframework.stereotype.Component;

/// Tells the tenant why a report was not taken.
@Component
class TellingDismissal implements MoveEffect {

    static final String KIND = "housing.change-dismissed";

    private final PostingLetter posting;

    TellingDismissal(PostingLetter posting) {
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var form = move.file().form(ChangeReport.Form.class);
        posting.post(
                move.file(),
                KIND,
                "情况变化没有采纳",
                PostingLetter.Text.of(
                        "您申报的变化（%s，%s）没有采纳。"
                                .formatted(form.kind().label(), move.file().number()),
                        "理由：" + move.reason(),
                        "情况确实变了的，请补上材料再申报一次，也可以带材料到受理窗口。"),
                null,
                move.actor());
    }
}
