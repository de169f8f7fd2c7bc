package cn.anju.housing.change;

import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PostingLetter;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.LivePeople;
import cn.anju.housing.application.ReportedFacts;
import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A report that was taken lands in the household's facts, with «the tenant, date» as its source and its papers.
@Component
class LandingChange implements MoveEffect {

    static final String KIND = "housing.change-taken";

    private final Cases cases;
    private final ReportedFacts facts;
    private final LivePeople live;
    private final CaseDocuments documents;
    private final PostingLetter posting;

    LandingChange(Cases cases, ReportedFacts facts, LivePeople live, CaseDocuments documents, PostingLetter posting) {
        this.cases = cases;
        this.facts = facts;
        this.live = live;
        this.documents = documents;
        this.posting = posting;
    }

    @Override
    public void happen(MoveContext move) {
        var form = move.file().form(ChangeReport.Form.class);
        var household = cases.lock(Objects.requireNonNull(move.file().parent()));
        switch (form.kind()) {
            case WORK -> work(move, household.id(), form);
            case INCOME ->
                enter(
                        move,
                        household.id(),
                        EnterableFact.DECLARED_INCOME,
                        form.person(),
                        Objects.requireNonNull(form.amount()).toPlainString());
            case HOME -> home(move, household.id(), form);
            case MEMBER_ADDED -> added(move, household, form);
            case MEMBER_LEFT -> {
                var person = Objects.requireNonNull(form.person());
                cases.removePerson(household.id(), person);
                live.release(person, household.id());
            }
        }
        posting.post(
                move.file(),
                KIND,
                "情况变化已采纳",
                PostingLetter.Text.of(
                        "您申报的变化（%s，%s）已经审核，记入家庭信息。"
                                .formatted(form.kind().label(), move.file().number()),
                        follows(form.kind())),
                null,
                move.actor());
    }

    private void work(MoveContext move, CaseId household, ChangeReport.Form form) {
        var work = Objects.requireNonNull(form.work());
        enter(move, household, EnterableFact.WORK_KIND, null, work.kind().name());
        if (work.district() != null) {
            enter(move, household, EnterableFact.WORK_DISTRICT, null, work.district());
        }
    }

    private void home(MoveContext move, CaseId household, ChangeReport.Form form) {
        enter(
                move,
                household,
                EnterableFact.HOME_AREA,
                null,
                Objects.requireNonNull(form.amount()).toPlainString());
        if (form.transferredOn() != null) {
            enter(
                    move,
                    household,
                    EnterableFact.LAST_TRANSFER,
                    null,
                    form.transferredOn().toString());
        }
    }

    private void added(MoveContext move, CaseFile household, ChangeReport.Form form) {
        var person = Objects.requireNonNull(form.person());
        if (!live.hold(person, household.id(), move.at())) {
            throw new RefusedInEffect(Refusal.of("settle-first", "这位家人在另一件申请或者租赁里。", "请先办结那一件（第十二条：一个家庭只能承租一套）。"));
        }
        if (!household.concerns(person)) {
            cases.addPerson(
                    household.id(),
                    new CaseFile.Participant(
                            person, CaseFile.Part.CO_APPLICANT, Objects.requireNonNull(form.relation()), move.at()));
        }
    }

    private void enter(
            MoveContext move, CaseId household, EnterableFact fact, @Nullable PersonId person, String value) {
        facts.enter(household, fact, person, value, reported(move), paper(move), move.actor());
    }

    private static LocalDate reported(MoveContext move) {
        return Objects.requireNonNull(move.file().submittedOn());
    }

    private @Nullable UUID paper(MoveContext move) {
        return documents.of(move.file().id()).stream()
                .filter(one -> one.kind().equals(ReportingChange.PROOF.code()))
                .map(CaseDocuments.CaseDocument::document)
                .findFirst()
                .orElse(null);
    }

    private static String follows(ChangeKind kind) {
        return switch (kind) {
            case WORK, INCOME -> "以后续租和每年核查时，会按新的情况核对。";
            case HOME -> "管理机构会核对您的家庭是否仍然符合条件；不再符合的，会另行书面告知，并说明怎样申诉。";
            case MEMBER_ADDED -> "家里人多了，需要更大户型的，可以带材料到受理窗口提出换租（渝府发〔2024〕17号 第三十三条）。";
            case MEMBER_LEFT -> "合同期满时，如果现在的户型比家庭可以租的大，应当换租（渝府发〔2024〕17号 第三十三条）。";
        };
    }
}
