package cn.anju.housing.apply;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.Paper;
import cn.anju.identity.People;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The whole application as its applicant reads it before promising that it is true.
@Component
public class Summary {

    private static final String EMPTY = "还没有填";

    private final People people;
    private final CaseDocuments caseDocuments;
    private final Documents documents;

    Summary(People people, CaseDocuments caseDocuments, Documents documents) {
        this.people = people;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
    }

    /// One group of answers.
    public record Section(FormGroup group, List<Fact> facts) {}

    List<Section> of(CaseFile file) {
        var form = file.form(ApplicationForm.class);
        return List.of(
                new Section(FormGroup.WHERE, where(form)),
                new Section(FormGroup.FAMILY, family(file, form)),
                new Section(FormGroup.WORK, work(form)),
                new Section(FormGroup.INCOMES, incomes(form)),
                new Section(FormGroup.RECOGNITION, recognition(form)),
                new Section(FormGroup.HOMES, homes(form)),
                new Section(FormGroup.DOCUMENTS, papers(file)));
    }

    private static List<Fact> where(ApplicationForm form) {
        return List.of(
                Fact.of("申请", form.level() == null ? EMPTY : form.level().label()),
                Fact.of("受理区县", district(form.place())));
    }

    private List<Fact> family(CaseFile file, ApplicationForm form) {
        List<Fact> facts = new ArrayList<>();
        for (var one : file.people()) {
            var person = people.the(one.person());
            String state = one.confirmedAt() == null ? "（还没有确认）" : "";
            facts.add(Fact.of(
                    FamilyRelation.of(one).label(), person.name().value() + " " + person.maskedIdNumber() + state));
        }
        if (form.single() != null && file.people().size() == 1) {
            facts.add(Fact.of("一个人申请", form.single().label()));
        }
        return facts;
    }

    private static List<Fact> work(ApplicationForm form) {
        var work = form.work();
        if (work == null) {
            return List.of(Fact.of("工作", EMPTY));
        }
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("工作", work.kind().label())));
        if (work.kind() == WorkKind.NONE) {
            return facts;
        }
        facts.add(Fact.of("所在区县", district(work.district())));
        if (work.employer() != null) {
            facts.add(Fact.of("单位或字号", work.employer()));
        }
        if (work.industry() != null) {
            facts.add(Fact.of("行业", work.industry()));
        }
        facts.add(Fact.of("外来务工", work.migrant() ? "是" : "不是"));
        facts.add(Fact.of("重庆社保记录", work.insured() == null ? "不清楚" : work.insured() ? "有" : "没有"));
        return facts;
    }

    private List<Fact> incomes(ApplicationForm form) {
        return form.incomes().isEmpty()
                ? List.of(Fact.of("收入", EMPTY))
                : form.incomes().stream()
                        .map(income -> Fact.of(
                                people.the(income.person()).name().value(), Format.money(income.yearly()) + " 一年"))
                        .toList();
    }

    private static List<Fact> recognition(ApplicationForm form) {
        List<Fact> facts =
                new ArrayList<>(List.of(Fact.of("低保等认定", form.recognition().label())));
        if (form.hukouDistrict() != null) {
            facts.add(Fact.of("户籍所在区县", district(form.hukouDistrict())));
        }
        return facts;
    }

    private static List<Fact> homes(ApplicationForm form) {
        List<Fact> facts = new ArrayList<>();
        List<String> ranks = List.of("第一志愿", "第二志愿", "第三志愿");
        for (int i = 0; i < Math.min(form.projects().size(), ranks.size()); i++) {
            facts.add(Fact.of(ranks.get(i), form.projects().get(i).name()));
        }
        if (facts.isEmpty()) {
            facts.add(Fact.of("小区", EMPTY));
        }
        facts.add(
                Fact.of("户型", form.unitType() == null ? EMPTY : form.unitType().label()));
        return facts;
    }

    private List<Fact> papers(CaseFile file) {
        var handedIn = caseDocuments.of(file.id());
        return handedIn.isEmpty()
                ? List.of(Fact.of("上传的材料", "没有。需要核对的我们向部门查。"))
                : handedIn.stream()
                        .map(one -> Fact.of(
                                Paper.find(one.kind()).map(Paper::label).orElse("材料"),
                                documents
                                        .findDescription(new DocumentId(one.document()))
                                        .map(stored -> stored.fileName())
                                        .orElse("文件")))
                        .toList();
    }

    private static String district(@Nullable String code) {
        return code == null ? EMPTY : Districts.name(code);
    }
}
