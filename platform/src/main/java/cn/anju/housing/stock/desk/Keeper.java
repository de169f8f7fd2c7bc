package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Districts;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.Reach;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Who may see which part of the register; what lies outside looks as if it were not there.
@Component
class Keeper {

    private final Projects projects;
    private final Districts districts;

    Keeper(Projects projects, Districts districts) {
        this.projects = projects;
        this.districts = districts;
    }

    /// Where the actor may look.
    ///
    /// @throws ResponseStatusException 403 for somebody without any role in the stock
    Reach reader(Actor actor) {
        var reach = Reach.toRead(actor);
        if (reach.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reach;
    }

    List<Project> projectsOf(Actor actor) {
        var reach = reader(actor);
        return projects.all().stream()
                .filter(project -> reach.covers(project.district()))
                .toList();
    }

    /// @throws NotFound when there is none, or it is not in reach
    Project theProject(String code, Actor actor) {
        var reach = reader(actor);
        if (!ProjectCode.isWellFormed(code)) {
            throw new NotFound("小区");
        }
        return projects.findProject(new ProjectCode(code))
                .filter(project -> reach.covers(project.district()))
                .orElseThrow(() -> new NotFound("小区"));
    }

    String districtName(String code) {
        return districts.name(code);
    }
}
