package cn.anju.portal.benefits;

import cn.anju.look.Choice;
import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.CataloguePerson.Study;
import cn.anju.policy.housing.CivilCapacity;
import cn.anju.policy.housing.WorkKind;
import cn.anju.policy.place.Districts;
import cn.anju.portal.benefits.Situation.Insurance;
import cn.anju.portal.benefits.Situation.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What can be chosen on the form, in a resident's words; each list has "not known" besides.
public final class FormChoices {

    private final LocalDate on;

    FormChoices(LocalDate on) {
        this.on = on;
    }

    public List<Choice> yesNo() {
        return List.of(Choice.of("true", "是"), Choice.of("false", "不是"));
    }

    public List<Choice> has() {
        return List.of(Choice.of("true", "有"), Choice.of("false", "没有"));
    }

    public List<Choice> districts() {
        return Districts.all().stream()
                .filter(district -> district.existsOn(on))
                .map(district -> Choice.of(district.code(), district.name()))
                .toList();
    }

    public List<Choice> registered() {
        return Stream.concat(districts().stream(), Stream.of(Choice.of(Situation.Person.OUTSIDE, "外省市")))
                .toList();
    }

    public List<Choice> per() {
        return Choice.of(Per.class, per -> per == Per.YEAR ? "一年" : "一个月");
    }

    public List<Choice> recognised() {
        return Choice.of(Recognised.class, Recognised::chinese);
    }

    public List<Choice> capacity() {
        return Choice.of(CivilCapacity.class, capacity -> switch (capacity) {
            case FULL -> "能自己作主（成年，没有经法院认定）";
            case LIMITED -> "只能作一部分主（经法院认定）";
            case NONE -> "不能作主（经法院认定）";
        });
    }

    public List<Choice> work() {
        return Choice.of(WorkKind.class, kind -> switch (kind) {
            case EMPLOYED -> "在单位上班";
            case BUSINESS -> "自己经营";
            case PENSION -> "领养老金";
            case NONE -> "没有工作";
        });
    }

    public List<Choice> types() {
        return Choice.of(CatalogueType.class, type -> switch (type) {
            case HEARING -> "听力";
            case SPEECH -> "言语";
            case LIMB -> "肢体";
            case INTELLECT -> "智力";
            case AUTISM -> "孤独症";
            case MENTAL -> "精神";
            case LOW_VISION -> "低视力";
            case BLIND -> "盲";
        });
    }

    public List<Choice> grades() {
        return List.of(Choice.of("1", "一级（最重）"), Choice.of("2", "二级"), Choice.of("3", "三级"), Choice.of("4", "四级"));
    }

    public List<Choice> study() {
        return Choice.of(Study.class, study -> switch (study) {
            case NONE -> "没有上学";
            case PRESCHOOL -> "幼儿园";
            case SCHOOL -> "小学到高中";
            case UNIVERSITY_FIRST_YEAR -> "大学，今年入学";
            case UNIVERSITY -> "大学，往年入学";
        });
    }

    public List<Choice> ability() {
        return List.of(
                Choice.of("0", "0 级，能力完好"),
                Choice.of("1", "1 级，轻度失能"),
                Choice.of("2", "2 级，中度失能"),
                Choice.of("3", "3 级，重度失能"),
                Choice.of("4", "4 级，完全失能"));
    }

    public List<Choice> insurance() {
        return Choice.of(Insurance.class, insurance -> switch (insurance) {
            case NONE -> "没有参加";
            case RESIDENT_1 -> "居民医保一档";
            case RESIDENT_2 -> "居民医保二档";
            case EMPLOYEE -> "职工医保";
        });
    }
}
