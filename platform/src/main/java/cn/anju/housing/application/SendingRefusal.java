package cn.anju.housing.application;

import cn.anju.archive.paper.NoticeLetter;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.casework.PublicNotices;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the family why, under which article, and how to appeal (第十九条第二款、第三款); its people are free again.
@Component
class SendingRefusal implements MoveEffect {

    static final String KIND = "housing.refusal";

    private final PostingLetter posting;
    private final EligibilityDecisions decisions;
    private final LivePeople live;
    private final PublicNotices notices;

    SendingRefusal(PostingLetter posting, EligibilityDecisions decisions, LivePeople live, PublicNotices notices) {
        this.posting = posting;
        this.decisions = decisions;
        this.live = live;
        this.notices = notices;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        notices.end(file.id());
        live.release(file.id());
        var unmet = decisions.latest(file.id()).map(MadeDecision::unmet).orElse(List.of());
        var text = new PostingLetter.Text(
                List.of("您的公租房申请（%s）经审核不符合条件。".formatted(file.number()), "审核说明：" + move.reason()),
                unmet.stream()
                        .map(line -> new NoticeLetter.Reason(Conditions.title(line.id()), line.text(), line.citation()))
                        .toList(),
                List.of(
                        "如果您不同意，可以在收到本告知书之日起 10 个工作日内，在“我的申请”里提出申诉，也可以到受理窗口书面提出。申诉由市公共租赁住房管理机构办理。",
                        "以后情况有变化，可以随时重新申请。"));
        posting.post(file, KIND, "公租房申请审核结果告知书", text, AppealWindow.PARAMETER, move.actor());
    }
}
