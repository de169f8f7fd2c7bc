package cn.anju.desk;

import cn.anju.casework.WorkList;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The work list as a CSV file, with the filters of the page; names stay masked, and the export is on record.
@Controller
class WorkExport {

    /// More lines than this are no work list.
    private static final int MOST = 5_000;
    private static final int PAGE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final WorkList work;
    private final WorkRows rows;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkExport(WorkList work, WorkRows rows, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/desk/work.csv")
    ResponseEntity<byte[]> export(
            Actor reader,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean late) {
        var lines = lines(reader, new WorkAddress(type, state, late, null));
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.done(reader, "desk.export", "work-list", lines.size() + " lines")));
        String csv = Stream.concat(
                        Stream.of(List.of("剩余", "期限", "事项", "编号", "申请人", "内容", "结论预览", "状态", "收到")),
                        lines.stream().map(WorkExport::cells))
                .map(cells -> cells.stream().map(WorkExport::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("待办-" + LocalDate.now(clock) + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<WorkRows.Shown> lines(Actor reader, WorkAddress from) {
        var today = LocalDate.now(clock);
        List<WorkRows.Shown> all = new ArrayList<>();
        WorkAddress address = from;
        while (all.size() < MOST) {
            var page = work.page(reader, address.filter(today), PAGE);
            all.addAll(rows.of(page));
            if (page.size() < PAGE) {
                break;
            }
            address = address.after(page.getLast());
        }
        return all;
    }

    private static List<String> cells(WorkRows.Shown shown) {
        var line = shown.line();
        return List.of(
                shown.left().text(),
                line.dueOn() == null ? "" : line.dueOn().toString(),
                line.typeLabel(),
                line.number().value(),
                shown.applicant(),
                line.summary(),
                shown.waiting().orElse(shown.preview()),
                shown.state(),
                cn.anju.look.Format.fullTime(line.openedAt()));
    }

    /// Quoted; a text that a spreadsheet would take for a formula gets an apostrophe.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
