package cn.anju.housing.application;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.Projects;
import cn.anju.policy.place.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where a household may apply (第十五条): the city's projects through a central district, or one district's own.
@Component
public class WhereCheck {

    private static final String CENTRAL = "housing.central-districts";

    private final Projects projects;
    private final ParametersInForce parameters;

    WhereCheck(Projects projects, ParametersInForce parameters) {
        this.projects = projects;
        this.parameters = parameters;
    }

    /// What stands against the place; empty when it may be applied for.
    public List<Refusal> against(ApplicationForm form, LocalDate on) {
        var place = form.place();
        if (form.level() == null || place == null) {
            return missing(form);
        }
        if (offices(on).stream().noneMatch(office -> office.code().equals(place))) {
            return List.of(new Refusal("place-unknown", "place", "没有这个区县，请从名单里重新选择。", "区划有调整时，请选现在的区县。"));
        }
        if (form.level() == ApplicationForm.Level.CITY && !central(on).contains(place)) {
            return List.of(new Refusal(
                    "place-not-central",
                    "place",
                    "市级公租房由中心城区受理，" + Districts.name(place) + "不在其中。",
                    "在中心城区工作的，请选工作所在的区；否则请改为申请区县公租房。"));
        }
        return projects(form).isEmpty()
                ? List.of(new Refusal(
                        "place-without-projects",
                        "place",
                        Districts.name(place) + "现在没有可以申请的公租房小区。",
                        "请换一个区县，或到窗口问问什么时候有房源。"))
                : List.of();
    }

    private static List<Refusal> missing(ApplicationForm form) {
        List<Refusal> missing = new ArrayList<>();
        if (form.level() == null) {
            missing.add(new Refusal("level-missing", "level", "请选择申请市级公租房，还是某个区县的公租房。", "拿不准时，在中心城区上班的选市级。"));
        }
        if (form.place() == null) {
            missing.add(new Refusal("place-missing", "place", "请选择您工作或领取养老待遇的区县。", "由这个区县的公租房管理机构受理。"));
        }
        return missing;
    }

    /// The districts that exist on the day, by code.
    public List<Districts.District> offices(LocalDate on) {
        return Districts.all().stream()
                .filter(district -> district.existsOn(on))
                .toList();
    }

    /// Codes of the districts through which the city's projects are applied for.
    public List<String> central(LocalDate on) {
        return parameters.set().inForceOn(CENTRAL, on).codes().stream().sorted().toList();
    }

    /// The projects that the form's level and place open, by name.
    public List<Project> projects(ApplicationForm form) {
        return projects.all().stream()
                .filter(project -> project.level()
                        .name()
                        .equals(form.level() == null ? "" : form.level().name()))
                .filter(project -> form.level() == ApplicationForm.Level.CITY
                        || project.district().equals(form.place()))
                .sorted(Comparator.comparing(Project::district).thenComparing(Project::name))
                .toList();
    }
}
