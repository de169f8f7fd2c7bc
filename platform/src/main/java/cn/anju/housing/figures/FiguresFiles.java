package cn.anju.housing.figures;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Divisions;
import cn.anju.look.CsvText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list behind a figure as a file; each export is on record with its number of rows.
@Controller
class FiguresFiles {

    /// A spreadsheet holds no more than about a million; larger questions are for the interface.
    private static final int MOST = 200_000;

    private static final String[] HEADINGS = {"编号", "区县代码", "区县", "说明", "日期", "计入", "数值"};
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FigureRows rows;
    private final Divisions divisions;
    private final AuditTrail audit;
    private final Clock clock;

    FiguresFiles(FigureRows rows, Divisions divisions, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(FiguresPages.HERE + "/{key}.csv")
    @Transactional
    public ResponseEntity<byte[]> csv(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String district,
            Actor actor) {
        var asked = FiguresAsked.of(day, null, district, FiguresReach.of(actor), clock);
        var measure = Measures.the(key);
        var csv = new CsvText().row((Object[]) HEADINGS);
        int[] count = {0};
        rows.each(measure, asked.day(), asked.area(), MOST, line -> {
            count[0]++;
            csv.row(cells(line));
        });
        return file(
                actor,
                measure,
                asked,
                count[0],
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.bytes());
    }

    @GetMapping(FiguresPages.HERE + "/{key}.xlsx")
    @Transactional
    public ResponseEntity<byte[]> xlsx(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String district,
            Actor actor) {
        var asked = FiguresAsked.of(day, null, district, FiguresReach.of(actor), clock);
        var measure = Measures.the(key);
        var bytes = new ByteArrayOutputStream();
        int[] count = {0};
        try (var workbook = new Workbook(bytes, "Anju", "1.0")) {
            var sheet = workbook.newWorksheet(measure.label());
            for (int i = 0; i < HEADINGS.length; i++) {
                sheet.value(0, i, HEADINGS[i]);
                sheet.width(i, 18);
            }
            sheet.freezePane(0, 1);
            rows.each(measure, asked.day(), asked.area(), MOST, line -> {
                int row = ++count[0];
                var cells = cells(line);
                for (int i = 0; i < cells.length; i++) {
                    switch (cells[i]) {
                        case LocalDate date -> {
                            sheet.value(row, i, date);
                            sheet.style(row, i).format("yyyy-mm-dd").set();
                        }
                        case BigDecimal number -> sheet.value(row, i, number);
                        case null -> {}
                        case Object text -> sheet.value(row, i, text.toString());
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(actor, measure, asked, count[0], "xlsx", XLSX, bytes.toByteArray());
    }

    private @Nullable Object[] cells(FigureRows.Line line) {
        return new @Nullable Object[] {
            line.item(),
            line.district(),
            divisions
                    .district(line.district(), LocalDate.now(clock))
                    .map(one -> one.name())
                    .orElse(line.district()),
            line.note(),
            line.since(),
            line.part(),
            line.amount()
        };
    }

    private ResponseEntity<byte[]> file(
            Actor actor, Measure measure, FiguresAsked asked, int count, String end, MediaType type, byte[] bytes) {
        audit.record(AuditEntry.done(
                actor, "figures.export", measure.key(), asked.day() + " " + asked.area() + " " + count + " lines"));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(measure.label() + "-" + asked.day() + "." + end, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
