package cn.anju.housing.stock.open;

import cn.anju.housing.stock.RentStandard;
import cn.anju.housing.stock.RentStandards;
import cn.anju.identity.PublicRoutes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The projects for programs; open to everybody, with the public's counts.
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "housing", description = "公共租赁住房")
class ProjectsApi {

    private final PublicStock stock;
    private final RentStandards rents;

    ProjectsApi(PublicStock stock, RentStandards rents) {
        this.stock = stock;
        this.rents = rents;
    }

    /// @param homes counts by type and group; where `value` is null the count is not published
    record ProjectAnswer(OpenData.ProjectRow project, List<PublicProject.Cell> homes, List<RentStandard> rents) {}

    @GetMapping
    @Operation(summary = "所有小区", description = "市级小区在前。少于 5 的数显示为 <5。")
    List<OpenData.ProjectRow> all() {
        return stock.all().stream().map(OpenData.ProjectRow::of).toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "一个小区", description = "户型与状态的套数，以及历次租金标准（元/平方米·月）。")
    ProjectAnswer one(@PathVariable String code) {
        var shown = stock.the(code);
        return new ProjectAnswer(
                OpenData.ProjectRow.of(shown),
                shown.cells(),
                rents.allOf(shown.project().code()));
    }

    /// Reading the projects needs no login.
    @Configuration(proxyBeanMethods = false)
    static class Opened {
        @Bean
        PublicRoutes openProjects() {
            return () -> List.of("/api/v1/projects", "/api/v1/projects/*");
        }
    }
}
