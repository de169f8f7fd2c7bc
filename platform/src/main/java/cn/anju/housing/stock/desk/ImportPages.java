package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.intake.CheckingFile;
import cn.anju.housing.stock.intake.CheckingFile.Uploaded;
import cn.anju.housing.stock.intake.ImportId;
import cn.anju.housing.stock.intake.ImportKind;
import cn.anju.housing.stock.intake.ImportingFile;
import cn.anju.housing.stock.intake.ImportingFile.Confirmed;
import cn.anju.housing.stock.intake.StockImport;
import cn.anju.housing.stock.intake.StockImports;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The import of files: upload, preview with every problem, and a second step that repeats the counts.
@Controller
class ImportPages {

    private static final String HERE = "/desk/stock/imports";
    private static final int PROBLEMS_SHOWN = 100;

    private final CheckingFile checking;
    private final ImportingFile importing;
    private final StockImports imports;

    ImportPages(CheckingFile checking, ImportingFile importing, StockImports imports) {
        this.checking = checking;
        this.importing = importing;
        this.imports = imports;
    }

    @GetMapping(HERE)
    String start(Actor actor, Model model) {
        return start(FormState.blank(), null, actor, model);
    }

    @PostMapping(HERE)
    String upload(
            @RequestParam(defaultValue = "") String kind, @RequestParam MultipartFile file, Actor actor, Model model)
            throws IOException {
        var form = FormState.blank().holding("kind", kind);
        var wanted = ImportKind.findBySlug(kind).filter(kindsOf(actor)::contains);
        if (wanted.isEmpty()) {
            return start(form.with("kind", "请选择要导入的是小区还是房屋。"), null, actor, model);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (checking.check(wanted.get(), name, file.getBytes(), actor)) {
            case Uploaded.Preview(var upload) -> "redirect:" + HERE + "/" + upload.id();
            case Uploaded.Refused(var words) -> start(form.with("file", words), null, actor, model);
            case Uploaded.ImportedBefore(var first) ->
                start(form.with("file", "同一个文件已经导入过，没有再次导入。"), first, actor, model);
        };
    }

    @GetMapping(HERE + "/{id}")
    String preview(@PathVariable UUID id, Actor actor, Model model) {
        var upload = theUpload(imports, id, actor);
        var problems = imports.problems(upload.id(), PROBLEMS_SHOWN + 1);
        model.addAttribute(
                "view",
                ImportView.of(
                        upload, problems, PROBLEMS_SHOWN, upload.uploadedBy().equals(actor.account())));
        return "housing/stock/desk-import";
    }

    /// First step asks again with the counts; second step (`confirmed`) imports.
    @PostMapping(HERE + "/{id}")
    String confirm(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var upload = theUpload(imports, id, actor);
        if (!upload.uploadedBy().equals(actor.account()) || !kindsOf(actor).contains(upload.kind())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var mode = Arrays.stream(StockImport.Mode.values())
                .filter(each -> each.name().equals(form.get("mode")))
                .findFirst()
                .orElse(StockImport.Mode.ALL);
        String here = HERE + "/" + upload.id();
        if (!"true".equals(form.get("confirmed"))) {
            model.addAttribute("desk", true);
            model.addAttribute("confirmation", confirmation(upload, mode, here));
            return "look/confirm";
        }
        switch (importing.confirm(upload, mode, actor)) {
            case Confirmed.Imported(int rows) ->
                Flash.success(
                        flash,
                        "已导入 " + Format.number(rows) + " " + upload.kind().measure()
                                + upload.kind().label() + "。");
            case Confirmed.ImportedBefore(var first) ->
                Flash.failure(flash, "同一个文件已由 " + first.uploader() + " 导入过，没有再次导入。");
            case Confirmed.Overtaken() -> Flash.failure(flash, "检查之后房源登记有了变化，没有导入。下面是重新检查的结果，请再看一遍。");
            case Confirmed.NotAllGood() -> Flash.failure(flash, "还有不合格的行，没有导入。请改正文件后重新上传，或选择只导入合格的行。");
        }
        return "redirect:" + here;
    }

    private static Confirmation confirmation(StockImport upload, StockImport.Mode mode, String here) {
        var measure = upload.kind().measure() + upload.kind().label();
        var consequences = upload.bad() == 0
                ? List.of("全部 " + Format.number(upload.rows()) + " 行都合格。", "导入是一次完成的：要么全部登记，要么一行也不登记。")
                : List.of(
                        "共 " + Format.number(upload.rows()) + " 行，不合格的 " + Format.number(upload.bad()) + " 行不导入。",
                        "导入是一次完成的：要么全部登记，要么一行也不登记。",
                        "同一个文件只能导入一次；不合格的行改正后请另存为新文件上传。");
        return new Confirmation(
                "确认导入？",
                upload.fileName(),
                "登记 " + Format.number(upload.good()) + " " + measure,
                consequences,
                here,
                Map.of("mode", mode.name()),
                "导入 " + Format.number(upload.good()) + " " + measure,
                false,
                here);
    }

    private String start(
            FormState form, @org.jspecify.annotations.Nullable StockImport before, Actor actor, Model model) {
        var kinds = kindsOf(actor);
        var seesAll = seesAll(actor);
        if (kinds.isEmpty() && !seesAll) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "recent", ImportView.rows(imports.recent(seesAll ? Optional.empty() : Optional.of(actor.account()))));
        if (before != null) {
            model.addAttribute("before", HERE + "/" + before.id());
        }
        return "housing/stock/desk-imports";
    }

    static StockImport theUpload(StockImports imports, UUID id, Actor actor) {
        return imports.find(new ImportId(id))
                .filter(upload -> upload.uploadedBy().equals(actor.account()) || seesAll(actor))
                .orElseThrow(() -> new NotFound("导入记录"));
    }

    static List<ImportKind> kindsOf(Actor actor) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> !kind.reachOf(actor).isEmpty())
                .toList();
    }

    static boolean seesAll(Actor actor) {
        return actor.grants().stream()
                .anyMatch(grant -> (grant.role() == Role.CITY_AGENCY || grant.role() == Role.AUDITOR)
                        && grant.area() instanceof cn.anju.identity.Area.City);
    }
}
