package cn.anju.housing.recheck;

import cn.anju.archive.paper.NoticeLetter;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.housing.application.Conditions;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the household what was found, under which article, and how to appeal before anything changes.
@Component
class TellingLoss implements MoveEffect {

    static final String KIND = "housing.recheck-loss";
    static final String WINDOW = "housing.appeal-window";

    private final PostingLetter posting;
    private final Explaining explaining;
    private final Losses losses;

    TellingLoss(PostingLetter posting, Explaining explaining, Losses losses) {
        this.posting = posting;
        this.explaining = explaining;
        this.losses = losses;
    }

    @Override
    public void happen(MoveContext move) {
        var form = move.file().form(LossCase.Form.class);
        var standing = losses.of(move.file().id()).orElseThrow();
        boolean rents = form.target().equals(Target.TENANTS.name());
        var reasons = explaining.of(standing).unmet().stream()
                .map(line -> new NoticeLetter.Reason(Conditions.lost(line.id()), line.text(), line.citation()))
                .toList();
        var text = new PostingLetter.Text(
                List.of(
                        "在 %d 年度资格核查中，您家（申请号 %s）已不再符合公租房的条件。".formatted(form.year(), form.application()),
                        rents
                                ? "现在还没有任何变化。申诉期满没有申诉，或者申诉不成立的，将取消租住资格，按规定办理腾退。"
                                : "现在还没有任何变化，轮候的位置照常保留。申诉期满没有申诉，或者申诉不成立的，将取消配租资格。"),
                reasons,
                List.of(
                        "如果您不同意，可以在收到本告知书之日起的申诉期内，在“我的”里这件年度核查中提出申诉，也可以到受理窗口书面提出。申诉由市公共租赁住房管理机构办理；申诉办结以前不作变更。",
                        "查询了哪些部门、查到了什么，可以在“我的 · 年度核查”里看到。"));
        posting.post(move.file(), KIND, "公租房资格核查告知书", text, WINDOW, move.actor());
    }
}
