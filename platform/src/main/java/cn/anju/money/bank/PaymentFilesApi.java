package cn.anju.money.bank;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import cn.anju.money.FinanceReach;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Payment files for programs: send, look, import in a second step.
@RestController
@RequestMapping(path = "/api/v1/payment-files", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments", description = "收款：银行缴款文件、待查款项、认领。")
class PaymentFilesApi {

    private final CheckingBankFile checking;
    private final ImportingBankFile importing;
    private final BankFiles files;
    private final BankLines lines;
    private final Once once;

    PaymentFilesApi(
            CheckingBankFile checking, ImportingBankFile importing, BankFiles files, BankLines lines, Once once) {
        this.checking = checking;
        this.importing = importing;
        this.files = files;
        this.lines = lines;
        this.once = once;
    }

    /// @param counts lines by outcome: WAITING, TAKEN, UNMATCHED, MATCHED
    /// @param unmatched what was not taken by itself, two hundred lines at most
    record File(
            UUID id,
            String name,
            String form,
            String sha256,
            int lines,
            BigDecimal total,
            Instant checkedAt,
            @Nullable Instant finishedAt,
            List<Count> counts,
            List<Line> unmatched) {}

    record Count(String outcome, int lines, BigDecimal total) {}

    /// @param reason why it was not taken: NO_SUCH_BILL, ELSEWHERE, NO_DAY, FUTURE_DAY, BAD_AMOUNT, ALREADY_TAKEN
    record Line(
            long id,
            int line,
            String bill,
            @Nullable BigDecimal amount,
            @Nullable LocalDate paidOn,
            String flow,
            String outcome,
            @Nullable String reason,
            @Nullable String receipt) {

        static Line of(BankLine line) {
            return new Line(
                    line.id(),
                    line.place(),
                    line.bill(),
                    line.amount(),
                    line.paidOn(),
                    line.flow(),
                    line.outcome().name(),
                    line.reason() == null ? null : line.reason().name(),
                    line.receipt());
        }
    }

    @Operation(summary = "最近的缴款文件")
    @GetMapping
    List<File> all(Actor actor) {
        return files.latest(FinanceReach.reading(actor), PaymentFilePages.SHOWN).stream()
                .map(file -> answer(file, 0))
                .toList();
    }

    @Operation(summary = "一个缴款文件：各行的结果")
    @GetMapping("/{file}")
    File one(@PathVariable String file, Actor actor) {
        return answer(PaymentFilePages.theFile(files, file, FinanceReach.reading(actor)), PaymentFilePages.SHOWN);
    }

    @Operation(summary = "送一个缴款文件去检查：请求体是 CSV 或定长文件本身；这一步不入账")
    @OncePerKey
    @PostMapping(consumes = MediaType.ALL_VALUE)
    File upload(
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) byte[] content,
            Actor actor,
            HttpServletRequest request) {
        FinanceReach.booking(actor);
        byte[] bytes = content == null ? new byte[0] : content;
        return once.file(request, actor, bytes, File.class, () -> switch (checking.check(name, bytes, actor)) {
            case CheckingBankFile.Result.Checked(var kept) -> answer(kept, 0);
            case CheckingBankFile.Result.Unreadable(var words) ->
                throw new Refused("payment-file.unreadable", "body", "没有收下这个文件。", words, "请改正后再送。");
            case CheckingBankFile.Result.Before before ->
                throw new Refused("payment-file.before", "body", "同一个文件已经收过。", before.inWords(), "请看那一次的结果。");
        });
    }

    @Operation(summary = "第二步：导入；中断后再调用会接着办")
    @OncePerKey
    @PostMapping("/{file}/confirmation")
    File confirm(@PathVariable String file, Actor actor, HttpServletRequest request) {
        var kept = PaymentFilePages.theFile(files, file, FinanceReach.booking(actor));
        // Outside the key's transaction: each line is booked by itself, and booked once whoever asks again.
        importing.run(kept, actor);
        return once.answer(
                request,
                actor,
                null,
                File.class,
                () -> answer(files.find(kept.id()).orElseThrow(), PaymentFilePages.SHOWN));
    }

    private File answer(BankFile file, int shown) {
        return new File(
                file.id(),
                file.name(),
                file.form(),
                file.sha256(),
                file.lines(),
                file.total(),
                file.checkedAt(),
                file.finishedAt(),
                lines.counts(file.id()).stream()
                        .map(count -> new Count(count.outcome().name(), count.lines(), count.total()))
                        .toList(),
                shown == 0
                        ? List.of()
                        : lines.unmatchedOf(file.id(), shown).stream()
                                .map(Line::of)
                                .toList());
    }
}
