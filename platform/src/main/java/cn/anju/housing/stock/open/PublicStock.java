package cn.anju.housing.stock.open;

import cn.anju.housing.stock.Districts;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.StockCounts;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The projects with what may be published of them.
@Component
class PublicStock {

    private final Projects projects;
    private final StockCounts counts;
    private final PublicRents rents;
    private final Districts districts;
    private final Clock clock;

    PublicStock(Projects projects, StockCounts counts, PublicRents rents, Districts districts, Clock clock) {
        this.projects = projects;
        this.counts = counts;
        this.rents = rents;
        this.districts = districts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<PublicProject> all() {
        var homes = counts.all();
        var lowest = rents.lowestOn(today());
        return projects.all().stream()
                .map(project -> PublicProject.of(
                        project, districts.name(project.district()), homes, lowest.get(project.code())))
                .toList();
    }

    PublicProject the(String code) {
        var project = ProjectCode.isWellFormed(code) ? projects.findProject(new ProjectCode(code)) : null;
        if (project == null || project.isEmpty()) {
            throw new NotFound("小区");
        }
        return PublicProject.of(
                project.get(),
                districts.name(project.get().district()),
                counts.of(project.get()),
                rents.lowestOn(today()).get(project.get().code()));
    }
}
