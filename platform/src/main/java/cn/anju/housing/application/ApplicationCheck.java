package cn.anju.housing.application;

import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is still missing or wrong in an application, all at once, each with its field path.
///
/// The pages ask it group by group, the move `submit` and the JSON interface ask for all of it.
@Component
public class ApplicationCheck {

    private final Household household;
    private final WhereCheck where;
    private final HomesCheck homes;
    private final CaseDocuments documents;

    ApplicationCheck(Household household, WhereCheck where, HomesCheck homes, CaseDocuments documents) {
        this.household = household;
        this.where = where;
        this.homes = homes;
        this.documents = documents;
    }

    /// Everything that stands against handing it in, in the form's order; empty when it is complete.
    public List<Refusal> against(CaseFile file, LocalDate on) {
        var form = file.form(ApplicationForm.class);
        return Arrays.stream(FormGroup.values())
                .flatMap(group -> against(group, form, file, on).stream())
                .toList();
    }

    /// The same for one group of questions, on a form that need not be saved yet.
    public List<Refusal> against(FormGroup group, ApplicationForm form, CaseFile file, LocalDate on) {
        return switch (group) {
            case WHERE -> where.against(form, on);
            case FAMILY -> FamilyCheck.against(form, household.of(file), on);
            case WORK -> WorkCheck.against(form);
            case INCOMES -> IncomesCheck.against(form, household.of(file), on);
            case RECOGNITION -> RecognitionCheck.against(form);
            case HOMES -> homes.against(form, household.of(file), on);
            case DOCUMENTS -> againstDocuments(form, file);
            case CHECK -> againstTicks(form);
        };
    }

    private List<Refusal> againstDocuments(ApplicationForm form, CaseFile file) {
        return Paper.needed(form).stream()
                .filter(paper -> !documents.has(file.id(), paper.name()))
                .map(paper -> new Refusal(
                        "document-missing",
                        "documents." + paper.name(),
                        "请上传" + paper.label() + "。",
                        "拍照或 PDF 都可以；如果您有社保记录，请在第 3 步改选，就不用交了。"))
                .toList();
    }

    private static List<Refusal> againstTicks(ApplicationForm form) {
        List<Refusal> against = new ArrayList<>();
        if (form.promise() == null) {
            against.add(new Refusal("promise-missing", "promise", "请勾选真实性承诺。", "没有承诺不能受理。"));
        }
        if (form.consent() == null) {
            against.add(new Refusal("consent-missing", "consent", "请勾选同意核查。", "不同意核查的，可以到窗口说明情况。"));
        }
        return against;
    }
}
