package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the family that it may be given a home now, and what comes next (第十九条第一款).
@Component
class TellingQualification implements MoveEffect {

    private final PostingLetter posting;

    TellingQualification(PostingLetter posting) {
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var text = new PostingLetter.Text(
                List.of("您的公租房申请（%s）公示期已满，没有成立的异议，您已取得配租资格。"
                        .formatted(move.file().number())),
                List.of(),
                List.of("接下来按您选的小区和户型排队，位置可以随时在“我的申请”里看。", "工作、收入、住房或家庭成员有变化，请及时告诉我们。"));
        posting.post(move.file(), "housing.qualified", "取得公租房配租资格告知书", text, null, move.actor());
    }
}
