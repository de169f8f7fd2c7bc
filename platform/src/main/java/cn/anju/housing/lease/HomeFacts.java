package cn.anju.housing.lease;

import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.RentStandards;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a household or an officer reads of an offered home: where, how large, what it costs a month.
@Component
class HomeFacts {

    private final Projects projects;
    private final UnitFacts units;
    private final RentStandards rents;
    private final RentAtSigning rent;
    private final Cases cases;
    private final ObjectProvider<ConditionsAtSigning> conditions;
    private final Clock clock;

    HomeFacts(
            Projects projects,
            UnitFacts units,
            RentStandards rents,
            RentAtSigning rent,
            Cases cases,
            ObjectProvider<ConditionsAtSigning> conditions,
            Clock clock) {
        this.projects = projects;
        this.units = units;
        this.rents = rents;
        this.rent = rent;
        this.cases = cases;
        this.conditions = conditions;
        this.clock = clock;
    }

    List<Fact> of(Offer.Terms terms) {
        var today = LocalDate.now(clock);
        var project = projects.theProject(new ProjectCode(terms.project()));
        var unit = units.the(terms.unit());
        var standard = rents.theStandard(project.code(), terms.type(), today);
        var recognition =
                HouseholdForm.of(cases.the(terms.caseId())).recognition().name();
        var old = conditions.stream()
                .flatMap(one -> one.of(terms.caseId(), today).stream())
                .findFirst()
                .orElse(null);
        var monthly = rent.monthly(
                unit.areaM2(), standard, recognition, old, YearMonth.from(today).plusMonths(1), today);
        return List.of(
                Fact.of("小区", project.name()),
                Fact.of("地址", project.address()),
                Fact.of("房屋编号", terms.unitCode().value()),
                Fact.of("户型和面积", terms.type().label() + "，" + Format.area(unit.areaM2()) + "，第 " + unit.floor() + " 层"),
                Fact.of("每月租金", Format.money(monthly) + "（" + basis(recognition, standard.standard()) + "）"));
    }

    private static String basis(String recognition, BigDecimal standard) {
        return recognition.equals(ApplicationForm.Recognition.NONE.name())
                ? "按今天的标准 " + Format.money(standard) + " 每平方米计算"
                : "按经认定的困难家庭的租金标准计算";
    }
}
