package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.intake.RowProblem;
import cn.anju.housing.stock.intake.StockImport;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.util.List;

/// One uploaded file as the page shows it.
///
/// @param cut whether there are more problems than the page shows
/// @param mayImport whether the reader may take the second step
public record ImportView(
        StockImport upload,
        String href,
        String what,
        String rows,
        String good,
        String bad,
        String uploaded,
        String imported,
        List<Row> problems,
        boolean cut,
        boolean mayImport) {

    static ImportView of(StockImport upload, List<RowProblem> problems, int shown, boolean own) {
        var done = upload.imported();
        return new ImportView(
                upload,
                href(upload),
                upload.kind().label(),
                Format.number(upload.rows()),
                Format.number(upload.good()),
                Format.number(upload.bad()),
                upload.uploader() + "，" + Format.fullTime(upload.uploadedAt()),
                done == null
                        ? ""
                        : Format.fullTime(done.at()) + " 导入 " + Format.number(done.rows()) + " "
                                + upload.kind().measure(),
                problems.stream().limit(shown).map(ImportView::row).toList(),
                problems.size() > shown,
                own && done == null && upload.good() > 0);
    }

    static List<Row> rows(List<StockImport> uploads) {
        return uploads.stream()
                .map(upload -> {
                    var done = upload.imported();
                    return Row.of(
                            Cell.link(upload.fileName(), href(upload)),
                            Cell.of(upload.kind().label()),
                            Cell.of(Format.number(upload.rows())),
                            Cell.of(Format.number(upload.bad())),
                            done == null
                                    ? Cell.tag("未导入", Tone.SOON)
                                    : Cell.tag("已导入 " + Format.number(done.rows()), Tone.GOOD),
                            Cell.of(upload.uploader()),
                            Cell.of(Format.time(upload.uploadedAt())));
                })
                .toList();
    }

    private static String href(StockImport upload) {
        return "/desk/stock/imports/" + upload.id();
    }

    private static Row row(RowProblem problem) {
        return Row.of(
                Cell.of("第 " + problem.row() + " 行"),
                Cell.of(problem.column()),
                Cell.of(problem.value().isEmpty() ? "（空）" : problem.value()),
                Cell.of(problem.reason()));
    }
}
