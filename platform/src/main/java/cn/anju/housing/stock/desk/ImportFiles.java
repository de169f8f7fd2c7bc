package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.intake.ImportKind;
import cn.anju.housing.stock.intake.StockImports;
import cn.anju.housing.stock.intake.Template;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.CsvText;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What can be downloaded around an import: the templates, and the report of what is wrong.
@RestController
class ImportFiles {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StockImports imports;

    ImportFiles(StockImports imports) {
        this.imports = imports;
    }

    @GetMapping("/desk/stock/imports/template/{kind}.csv")
    ResponseEntity<byte[]> csvTemplate(@PathVariable String kind) {
        return file(kind + ".csv", CSV, Template.csv(theKind(kind)));
    }

    @GetMapping("/desk/stock/imports/template/{kind}.xlsx")
    ResponseEntity<byte[]> xlsxTemplate(@PathVariable String kind) {
        return file(kind + ".xlsx", XLSX, Template.xlsx(theKind(kind)));
    }

    @GetMapping("/desk/stock/imports/{id}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID id, Actor actor) {
        var upload = ImportPages.theUpload(imports, id, actor);
        var csv = new CsvText().row("行号", "列", "填写的内容", "问题");
        imports.problems(upload.id(), Integer.MAX_VALUE)
                .forEach(problem -> csv.row(problem.row(), problem.column(), problem.value(), problem.reason()));
        return file("problems.csv", CSV, csv.bytes());
    }

    private static ImportKind theKind(String slug) {
        return ImportKind.findBySlug(slug).orElseThrow(() -> new NotFound("模板"));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
