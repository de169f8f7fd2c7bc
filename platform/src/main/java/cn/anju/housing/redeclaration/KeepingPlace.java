package cn.anju.housing.redeclaration;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.renewal.RenewalVerdict;
import org.springframework.stereotype.Component;

/// The household keeps its qualification and its place in the queue; what the rent will depend on is noted.
@Component
class KeepingPlace implements MoveEffect {

    static final String KIND = "housing.redeclaration-kept";

    private final EligibilityDecisions decisions;
    private final Redeclarations redeclarations;
    private final PostingLetter posting;

    KeepingPlace(EligibilityDecisions decisions, Redeclarations redeclarations, PostingLetter posting) {
        this.decisions = decisions;
        this.redeclarations = redeclarations;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(Redeclaration.Form.class);
        var verdict = RenewalVerdict.of(decisions.latest(file.id()).orElseThrow(), form.regime());
        var old = verdict.old();
        redeclarations.become(file.id(), Redeclarations.Outcome.KEPT, old, move.today());
        boolean over = old != null && old.incomePerHead().compareTo(old.limitPerHead()) > 0;
        posting.post(
                file,
                KIND,
                "保留配租资格告知书",
                PostingLetter.Text.of(
                        "您重新申报的情况已经审核，保留配租资格，轮候的位置不变。",
                        over ? "您按原申请条件审核，收入超过原标准，以后配到住房时租金会按规定加计（渝府发〔2024〕17号 第四十五条）。" : "轮到您时会发通知，请保持手机畅通。"),
                null,
                move.actor());
    }
}
