package cn.anju.housing.application;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.housing.stock.UnitType;
import cn.anju.policy.Decision;
import cn.anju.policy.housing.Party;
import cn.anju.policy.housing.Sex;
import cn.anju.policy.housing.UnitTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Up to three projects in order, and a type that the household may have (第二十一条, by `housing.unit-type`).
@Component
public class HomesCheck {

    static final int MOST_PROJECTS = 3;

    private final WhereCheck where;
    private final ParametersInForce parameters;

    HomesCheck(WhereCheck where, ParametersInForce parameters) {
        this.where = where;
        this.parameters = parameters;
    }

    List<Refusal> against(ApplicationForm form, List<FamilyMember> household, LocalDate on) {
        List<Refusal> against = new ArrayList<>(againstProjects(form));
        var mayHave = mayHave(household, on);
        if (form.unitType() == null) {
            against.add(new Refusal("type-missing", "unitType", "请选择想要的户型。", "可以选小一点的户型，轮候可能更快。"));
        } else if (!mayHave.contains(form.unitType())) {
            against.add(new Refusal(
                    "type-too-large",
                    "unitType",
                    "%d 人申请不能选%s。".formatted(household.size(), form.unitType().label()),
                    "可以选："
                            + String.join(
                                    "、", mayHave.stream().map(UnitType::label).toList()) + "。"));
        }
        return against;
    }

    private List<Refusal> againstProjects(ApplicationForm form) {
        var chosen = form.projects().stream()
                .map(ApplicationForm.ProjectChoice::code)
                .toList();
        if (chosen.isEmpty()) {
            return List.of(new Refusal("project-missing", "projects[0]", "请至少选一个小区作为第一志愿。", "最多可以选三个，按喜欢的顺序。"));
        }
        if (chosen.size() > MOST_PROJECTS) {
            return List.of(new Refusal("too-many-projects", "projects[3]", "最多选三个小区。", "请去掉多出的小区。"));
        }
        var open = where.projects(form).stream()
                .map(project -> project.code().value())
                .toList();
        List<Refusal> against = new ArrayList<>();
        var seen = new HashSet<String>();
        for (int i = 0; i < chosen.size(); i++) {
            String field = "projects[" + i + "]";
            if (!open.contains(chosen.get(i))) {
                against.add(new Refusal("project-elsewhere", field, "这个小区不在您申请的范围里。", "请从名单里重新选择；要换范围请回到第 1 步。"));
            } else if (!seen.add(chosen.get(i))) {
                against.add(new Refusal("project-twice", field, "这个小区已经选过了。", "请换一个，或者留空。"));
            }
        }
        return against;
    }

    /// The types that the household may have, smallest first, with everybody counted who was entered.
    public List<UnitType> mayHave(List<FamilyMember> household, LocalDate on) {
        var types =
                (List<?>) Objects.requireNonNull(decide(household, on).values().get("unitTypes"));
        return types.stream()
                .map(type -> UnitType.valueOf(String.valueOf(type)))
                .toList();
    }

    /// Why, in one sentence.
    public String why(List<FamilyMember> household, LocalDate on) {
        return decide(household, on).conditions().getFirst().text();
    }

    private Decision decide(List<FamilyMember> household, LocalDate on) {
        var persons = household.stream()
                .map(one -> new Party.Person(
                        relation(one.relation()), one.sex() == cn.anju.identity.Sex.MALE ? Sex.M : Sex.F))
                .toList();
        return new UnitTypes().decide(new UnitTypes.People(persons), on, parameters.set());
    }

    private static cn.anju.policy.housing.Relation relation(FamilyRelation relation) {
        return switch (relation) {
            case SELF -> cn.anju.policy.housing.Relation.SELF;
            case SPOUSE -> cn.anju.policy.housing.Relation.SPOUSE;
            case CHILD -> cn.anju.policy.housing.Relation.CHILD;
            case PARENT -> cn.anju.policy.housing.Relation.PARENT;
            case GRANDPARENT, GRANDCHILD, SIBLING, OTHER -> cn.anju.policy.housing.Relation.OTHER;
        };
    }
}
