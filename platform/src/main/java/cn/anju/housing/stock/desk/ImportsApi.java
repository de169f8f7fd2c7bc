package cn.anju.housing.stock.desk;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.stock.intake.CheckingFile;
import cn.anju.housing.stock.intake.CheckingFile.Uploaded;
import cn.anju.housing.stock.intake.ImportKind;
import cn.anju.housing.stock.intake.ImportingFile;
import cn.anju.housing.stock.intake.ImportingFile.Confirmed;
import cn.anju.housing.stock.intake.RowProblem;
import cn.anju.housing.stock.intake.StockImport;
import cn.anju.housing.stock.intake.StockImports;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The import of stock files for programs: send, read every problem, then import in a second step.
@RestController
@RequestMapping(path = "/api/v1/stock-imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "stock")
class ImportsApi {

    private static final int PROBLEMS = 1_000;

    private final CheckingFile checking;
    private final ImportingFile importing;
    private final StockImports imports;
    private final Once once;

    ImportsApi(CheckingFile checking, ImportingFile importing, StockImports imports, Once once) {
        this.checking = checking;
        this.importing = importing;
        this.imports = imports;
        this.once = once;
    }

    /// @param problems every fault with row and column, a thousand at most
    /// @param imported rows in the register; null until the second step
    record Sheet(
            UUID id,
            String kind,
            String file,
            int rows,
            int good,
            int bad,
            Instant uploadedAt,
            @Nullable Integer imported,
            List<RowProblem> problems) {}

    /// @param mode ALL (refused while a row is bad) or GOOD_ONLY
    record Wish(StockImport.Mode mode) {}

    @Operation(summary = "最近的导入")
    @GetMapping
    List<Sheet> recent(Actor actor) {
        boolean all = ImportPages.seesAll(actor);
        if (!all && ImportPages.kindsOf(actor).isEmpty()) {
            throw new AccessDeniedException("no stock to import");
        }
        return imports.recent(all ? Optional.empty() : Optional.of(actor.account())).stream()
                .map(upload -> sheet(upload, 0))
                .toList();
    }

    @Operation(summary = "一次导入：行数和每一处不合格")
    @GetMapping("/{id}")
    Sheet one(@PathVariable UUID id, Actor actor) {
        return sheet(ImportPages.theUpload(imports, id, actor), PROBLEMS);
    }

    @Operation(summary = "送一个文件去检查：请求体是 CSV 或 XLSX 本身，kind 为 units 或 projects；这一步不登记任何一行")
    @OncePerKey
    @PostMapping(consumes = MediaType.ALL_VALUE)
    Sheet upload(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) byte[] content,
            Actor actor,
            HttpServletRequest request) {
        if (ImportPages.kindsOf(actor).isEmpty()) {
            throw new AccessDeniedException("no stock to import");
        }
        var wanted = ImportKind.findBySlug(kind)
                .filter(ImportPages.kindsOf(actor)::contains)
                .orElseThrow(() -> new Refused(
                        "import.kind", "kind", "不能导入“" + kind + "”。", "", "请写 units 或 projects，并在您能导入的范围内。"));
        byte[] file = content == null ? new byte[0] : content;
        return once.file(request, actor, file, Sheet.class, () -> switch (checking.check(wanted, name, file, actor)) {
            case Uploaded.Preview(var upload) -> sheet(upload, PROBLEMS);
            case Uploaded.Refused(var words) -> throw new Refused("import.file", "body", "没有收下这个文件。", words, "请改正后再送。");
            case Uploaded.ImportedBefore(var first) ->
                throw new Refused(
                        "import.before",
                        "body",
                        "同一个文件已经导入过。",
                        "第一次是 " + first.uploader() + " 导入的，编号 " + first.id() + "。",
                        "请看那一次的结果；有改动的请另存为新文件。");
        });
    }

    @Operation(summary = "第二步：导入；要么全部登记，要么一行也不登记")
    @OncePerKey
    @PostMapping("/{id}/confirmation")
    Sheet confirm(@PathVariable UUID id, @RequestBody Wish body, Actor actor, HttpServletRequest request) {
        var upload = ImportPages.theUpload(imports, id, actor);
        if (!upload.uploadedBy().equals(actor.account())
                || !ImportPages.kindsOf(actor).contains(upload.kind())) {
            throw new AccessDeniedException("somebody else's upload");
        }
        return once.answer(request, actor, body, Sheet.class, () -> switch (importing.confirm(
                upload, body.mode(), actor)) {
            case Confirmed.Imported imported -> one(id, actor);
            case Confirmed.ImportedBefore(var first) ->
                throw new Conflict("同一个文件已由 " + first.uploader() + " 导入过。", "没有再次导入；请看那一次的结果。");
            case Confirmed.Overtaken() -> throw new Conflict("检查之后房源登记有了变化，没有导入。", "请重新送文件检查。");
            case Confirmed.NotAllGood() ->
                throw new Refused(
                        "import.bad-rows", "mode", "还有不合格的行，没有导入。", "ALL 要求每一行都合格。", "请改正文件后重新送，或用 GOOD_ONLY 只导入合格的行。");
        });
    }

    private Sheet sheet(StockImport upload, int problems) {
        var imported = upload.imported();
        return new Sheet(
                upload.id().value(),
                upload.kind().slug(),
                upload.fileName(),
                upload.rows(),
                upload.good(),
                upload.bad(),
                upload.uploadedAt(),
                imported == null ? null : imported.rows(),
                problems == 0 ? List.of() : imports.problems(upload.id(), problems));
    }
}
