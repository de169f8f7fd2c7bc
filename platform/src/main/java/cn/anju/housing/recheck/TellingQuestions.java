package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to the households that have a question to answer, apart from the run, which a letter each would slow down.
@Component
class TellingQuestions implements DueWork {

    static final String KIND = "housing.recheck-question";
    private static final int AT_ONCE = 100;

    private final Questions questions;
    private final Chosen chosen;
    private final Cases cases;
    private final PostingLetter posting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingQuestions(
            Questions questions,
            Chosen chosen,
            Cases cases,
            PostingLetter posting,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.chosen = chosen;
        this.cases = cases;
        this.posting = posting;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void run() {
        questions.untold(AT_ONCE).forEach(put -> transaction.executeWithoutResult(status -> tell(put)));
    }

    private void tell(Questions.Put put) {
        var one = chosen.find(put.run(), put.position()).orElseThrow();
        var file = cases.the(one.application());
        posting.post(
                file,
                KIND,
                "年度核查：请回答一个问题",
                new PostingLetter.Text(
                        List.of(
                                "今年的资格核查已经替您查询了有关部门，只有一个问题要请您回答：",
                                put.question().ask().sentence()),
                        List.of(),
                        List.of("请在“我的 · 年度核查”里回答，也可以到受理窗口。回答以前一切不变。")),
                null,
                Actor.SYSTEM);
        questions.told(put, clock.instant());
    }
}
