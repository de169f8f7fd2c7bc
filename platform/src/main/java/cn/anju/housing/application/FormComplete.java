package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.identity.People;
import cn.anju.policy.place.Districts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Nothing that the application needs is left open; all gaps are named at once, each with its field (第十二、十六、二十一条).
@Component
class FormComplete implements MoveGuard {

    static final String CENTRAL_DISTRICTS = "housing.central-districts";
    private static final int MOST_PROJECTS = 3;

    private final Projects projects;
    private final UnitTypeChoice unitTypes;
    private final People people;
    private final ParametersInForce parameters;

    FormComplete(Projects projects, UnitTypeChoice unitTypes, People people, ParametersInForce parameters) {
        this.projects = projects;
        this.unitTypes = unitTypes;
        this.people = people;
        this.parameters = parameters;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var form = move.file().form(ApplicationForm.class);
        List<Refusal> gaps = new ArrayList<>();
        family(move, form, gaps);
        place(move, form, gaps);
        chosen(form, gaps);
        work(move, form, gaps);
        ticks(form, gaps);
        return gaps;
    }

    private void family(MoveContext move, ApplicationForm form, List<Refusal> gaps) {
        var file = move.file();
        boolean waiting = file.people().stream()
                .anyMatch(
                        one -> one.part() == cn.anju.casework.CaseFile.Part.CO_APPLICANT && one.confirmedAt() == null);
        if (waiting) {
            gaps.add(gap("people", "还有家庭成员没有确认一起申请。", "请对方登录自己的账号确认，或带身份证到受理窗口确认；也可以先从名单里去掉。"));
        }
        if (file.people().size() == 1 && form.single() == null) {
            gaps.add(gap("single", "一个人申请时，请说明是哪种情况。", "未婚、离婚、丧偶或外来务工，选一项。"));
        }
        var family = Family.of(file, people);
        if (form.unitType() == null) {
            gaps.add(gap("unitType", "还没有选户型。", "请选一种。"));
        } else if (!unitTypes.allowed(family, move.today()).contains(form.unitType())) {
            gaps.add(gap("unitType", "这个户型不在您家可以选的范围内。", "请从列出的户型里选。"));
        }
    }

    private void place(MoveContext move, ApplicationForm form, List<Refusal> gaps) {
        if (form.level() == null) {
            gaps.add(gap("level", "还没有选申请市级房源还是区县房源。", "请选一项。"));
        }
        var place = form.place();
        if (place == null) {
            gaps.add(gap("place", "还没有选受理的区县。", "请选一个。"));
            return;
        }
        boolean exists = Districts.find(place)
                .map(district -> district.existsOn(move.today()))
                .orElse(false);
        boolean central = form.level() != ApplicationForm.Level.CITY
                || parameters
                        .set()
                        .inForceOn(CENTRAL_DISTRICTS, move.today())
                        .codes()
                        .contains(place);
        if (!exists || !central) {
            gaps.add(gap("place", "这个区县不能受理您选的房源。", "市级房源由中心城区各区受理，区县房源由房源所在区县受理。"));
        }
    }

    private void chosen(ApplicationForm form, List<Refusal> gaps) {
        var codes = form.projects().stream()
                .map(ApplicationForm.ProjectChoice::code)
                .toList();
        if (codes.size() > MOST_PROJECTS || codes.stream().distinct().count() < codes.size()) {
            gaps.add(gap("projects", "意向小区最多选 3 个，不能重复。", "请去掉多出的。"));
        }
        if (codes.isEmpty()) {
            gaps.add(gap("projects", "还没有选意向小区。", "请选 1 到 3 个，按想住的先后排列。"));
        }
        if (form.level() != null && form.place() != null) {
            codes.stream()
                    .filter(code -> !serves(code, form.level(), form.place()))
                    .findFirst()
                    .ifPresent(code -> gaps.add(gap("projects", "有一个小区不属于您选的房源范围。", "请重新选意向小区。")));
        }
    }

    private boolean serves(String code, ApplicationForm.Level level, String place) {
        return ProjectCode.isWellFormed(code)
                && projects.findProject(new ProjectCode(code))
                        .filter(project -> project.level() == Project.Level.valueOf(level.name()))
                        .filter(project -> level == ApplicationForm.Level.CITY
                                || project.district().equals(place))
                        .isPresent();
    }

    private void work(MoveContext move, ApplicationForm form, List<Refusal> gaps) {
        boolean recognised = form.recognition() != ApplicationForm.Recognition.NONE;
        if (form.work() == null && !recognised) {
            gaps.add(gap("work", "还没有填工作情况。", "请选上班、经营、领取养老待遇或没有工作。"));
        }
        var family = Family.of(move.file(), people);
        var silent = family.adultsOn(move.today()).stream()
                .filter(adult -> form.incomes().stream()
                        .noneMatch(income -> income.person().equals(adult.id())))
                .findFirst();
        if (silent.isPresent() && !recognised) {
            gaps.add(gap("incomes", "还有成年家庭成员没有填收入。", "没有收入的填 0。"));
        }
    }

    private static void ticks(ApplicationForm form, List<Refusal> gaps) {
        tick(form.promise(), "promise", "还没有勾选如实填报的承诺。", gaps);
        tick(form.consent(), "consent", "还没有勾选同意核查。", gaps);
    }

    private static void tick(ApplicationForm.@Nullable Tick tick, String field, String what, List<Refusal> gaps) {
        if (tick == null) {
            gaps.add(gap(field, what, "请读过以后勾选。"));
        }
    }

    private static Refusal gap(String field, String what, String next) {
        return new Refusal("incomplete", field, what, next);
    }
}
