package cn.anju.housing.exit;

import cn.anju.archive.paper.NoticeLetter;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import cn.anju.policy.ConditionResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The letters of leaving, each with its reasons from the decision and with what the household can do.
@Component
class ExitLetters {

    static final String NOTICE = "housing.exit-notice";
    static final String ORDER = "housing.exit-order";
    static final String SETTLEMENT = "housing.exit-settlement";

    private final PostingLetter posting;
    private final ExitDecisions decisions;

    ExitLetters(PostingLetter posting, ExitDecisions decisions) {
        this.posting = posting;
        this.decisions = decisions;
    }

    Letters.Letter notice(CaseFile file, @Nullable LocalDate leaveBy, boolean transition, Actor by) {
        var form = file.form(ExitCase.Form.class);
        String until = leaveBy == null ? "搬离期限待工作日历公布后另行告知。" : "请在 " + Format.date(leaveBy) + "（含当日）前搬离并交房。";
        String rent = !form.grounds().reason().allowsTransition()
                ? "交房以前按原租金标准计租。"
                : transition
                        ? "在此之前是过渡期，租金按过渡期的倍数计收；过渡期满还没有交房的，倍数更高。每个月的账单都写明倍数和依据。"
                        : "没有给予过渡期，从应当腾退之日的次日起，租金按逾期的倍数计收，账单写明倍数和依据。";
        return posting.post(
                file,
                NOTICE,
                "腾退公共租赁住房通知书",
                new PostingLetter.Text(
                        List.of(
                                "您家承租的公共租赁住房（%s，合同 %s）应当腾退。".formatted(form.home(), form.lease()),
                                "查明的情况：" + form.grounds().why(),
                                until,
                                rent),
                        reasons(file),
                        List.of(
                                "认为情况不属实的，可以在搬离期限内到“我的事项”里对本通知提出异议，由另一位工作人员核实。",
                                "原因消除的（例如欠租已经缴清到规定月数以下、续租已经批准），请告诉我们，本案会撤销。")),
                null,
                by);
    }

    Letters.Letter order(CaseFile file, @Nullable LocalDate last, String why, Actor by) {
        var form = file.form(ExitCase.Form.class);
        return posting.post(
                file,
                ORDER,
                "限期退回公共租赁住房决定书",
                new PostingLetter.Text(
                        List.of(
                                "您家应当腾退公共租赁住房（%s），通知的期限已经过了，仍没有交房。".formatted(form.home()),
                                "现责令您家%s退回住房。".formatted(last == null ? "限期" : "在 " + Format.date(last) + "（含当日）前"),
                                "作出本决定的理由：" + why,
                                "逾期不退回的，将依法申请人民法院强制执行。"),
                        reasons(file),
                        List.of("对本决定不服的，可以依法申请行政复议，或者向人民法院提起行政诉讼。")),
                null,
                by);
    }

    void tell(CaseFile file, String kind, String subject, Actor by, String... opening) {
        posting.post(file, kind, subject, PostingLetter.Text.of(opening), null, by);
    }

    /// What the decision found against staying, each with its article.
    private List<NoticeLetter.Reason> reasons(CaseFile file) {
        var grounds = file.form(ExitCase.Form.class).grounds();
        var found = decisions.latest(file.id()).map(ExitDecisions.Read::reasons).orElse(List.of());
        return found.isEmpty()
                ? List.of(new NoticeLetter.Reason(grounds.label(), grounds.why(), grounds.article()))
                : found.stream().map(ExitLetters::reason).toList();
    }

    private static NoticeLetter.Reason reason(ConditionResult one) {
        return new NoticeLetter.Reason(
                "可以继续承租", one.text(), one.condition().citation().text());
    }
}
