package cn.anju.housing.stock.open;

import cn.anju.housing.stock.Project;
import cn.anju.look.CsvText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Projects, homes and rents as files, for anyone to use again; the counts are those of the pages.
@RestController
class OpenData {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final PublicStock stock;
    private final PublicRents rents;

    OpenData(PublicStock stock, PublicRents rents) {
        this.stock = stock;
        this.rents = rents;
    }

    /// One project; names of codes are in Chinese beside them.
    record ProjectRow(
            String code,
            String name,
            String district,
            String districtName,
            Project.Level level,
            String address,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String owner,
            Project.Investor investor,
            Project.Source source,
            String operator,
            @Nullable LocalDate opened,
            String homes,
            @Nullable BigDecimal rentFrom,
            boolean demo) {

        static ProjectRow of(PublicProject shown) {
            var project = shown.project();
            var place = project.place();
            return new ProjectRow(
                    project.code().value(),
                    project.name(),
                    project.district(),
                    shown.district(),
                    project.level(),
                    project.address(),
                    place == null ? null : place.latitude(),
                    place == null ? null : place.longitude(),
                    project.owner(),
                    project.investor(),
                    project.source(),
                    project.operator(),
                    project.opened(),
                    shown.sum().shown(),
                    shown.rentFrom(),
                    project.demo());
        }
    }

    /// How many homes of one project, type and group.
    record HomesRow(String project, String type, String typeName, String state, String stateName, String homes) {}

    /// One rent standard, yuan per square metre and month.
    record RentRow(
            String project,
            String name,
            String district,
            @Nullable String type,
            BigDecimal standard,
            BigDecimal market,
            LocalDate since,
            @Nullable LocalDate until,
            String approval) {}

    @GetMapping("/open-data/projects.json")
    List<ProjectRow> projects() {
        return stock.all().stream().map(ProjectRow::of).toList();
    }

    @GetMapping("/open-data/projects.csv")
    ResponseEntity<byte[]> projectsCsv() {
        var csv = new CsvText()
                .row(
                        "code",
                        "name",
                        "district",
                        "district_name",
                        "level",
                        "address",
                        "latitude",
                        "longitude",
                        "owner",
                        "investor",
                        "source",
                        "operator",
                        "opened",
                        "homes",
                        "rent_from",
                        "demo");
        projects()
                .forEach(p -> csv.row(
                        p.code,
                        p.name,
                        p.district,
                        p.districtName,
                        p.level,
                        p.address,
                        p.latitude,
                        p.longitude,
                        p.owner,
                        p.investor,
                        p.source,
                        p.operator,
                        p.opened,
                        p.homes,
                        p.rentFrom,
                        p.demo));
        return file("projects.csv", csv);
    }

    @GetMapping("/open-data/homes.json")
    List<HomesRow> homes() {
        return stock.all().stream()
                .flatMap(shown -> shown.cells().stream()
                        .map(cell -> new HomesRow(
                                shown.project().code().value(),
                                cell.type().name(),
                                cell.type().label(),
                                cell.group().name(),
                                cell.group().label(),
                                cell.homes().shown())))
                .toList();
    }

    @GetMapping("/open-data/homes.csv")
    ResponseEntity<byte[]> homesCsv() {
        var csv = new CsvText().row("project", "type", "type_name", "state", "state_name", "homes");
        homes().forEach(h -> csv.row(h.project, h.type, h.typeName, h.state, h.stateName, h.homes));
        return file("homes.csv", csv);
    }

    @GetMapping("/open-data/rents.json")
    List<RentRow> rents() {
        return rents.all().stream()
                .map(line -> new RentRow(
                        line.project().value(),
                        line.name(),
                        line.district(),
                        line.type() == null ? null : line.type().name(),
                        line.standard(),
                        line.market(),
                        line.since(),
                        line.until(),
                        line.approval()))
                .toList();
    }

    @GetMapping("/open-data/rents.csv")
    ResponseEntity<byte[]> rentsCsv() {
        var csv = new CsvText()
                .row("project", "name", "district", "type", "standard", "market", "since", "until", "approval");
        rents().forEach(r ->
                csv.row(r.project, r.name, r.district, r.type, r.standard, r.market, r.since, r.until, r.approval));
        return file("rents.csv", csv);
    }

    private static ResponseEntity<byte[]> file(String name, CsvText csv) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.bytes());
    }
}
