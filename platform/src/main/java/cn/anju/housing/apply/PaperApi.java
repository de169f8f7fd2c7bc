package cn.anju.housing.apply;

import cn.anju.archive.About;
import cn.anju.archive.Documents;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.application.Paper;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Step 7 for programs: the papers of an application, handed in and taken back.
@RestController
@RequestMapping(path = "/api/v1/me/application/documents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "application")
class PaperApi {

    private final SavingStep saving;
    private final Drafts drafts;
    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final Once once;

    PaperApi(SavingStep saving, Drafts drafts, Documents documents, CaseDocuments caseDocuments, Once once) {
        this.saving = saving;
        this.drafts = drafts;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.once = once;
    }

    /// @param document null when none was handed in
    record Asked(String kind, String label, boolean needed, List<UUID> documents) {}

    record HandedIn(UUID document, SavingStep.Saved saved) {}

    @Operation(summary = "要交的和可以交的材料，以及已经交的")
    @GetMapping
    List<Asked> asked(Actor actor) {
        var draft = saving.open(actor);
        var needed = Paper.needed(draft.form());
        var handedIn = caseDocuments.of(draft.file().id());
        return java.util.stream.Stream.concat(needed.stream(), Paper.welcome(draft.form()).stream())
                .map(paper -> new Asked(
                        paper.name(),
                        paper.label(),
                        needed.contains(paper),
                        handedIn.stream()
                                .filter(one -> one.kind().equals(paper.name()))
                                .map(CaseDocuments.CaseDocument::document)
                                .toList()))
                .toList();
    }

    @Operation(summary = "交一份材料：请求体是文件本身（PDF、JPEG、PNG），文件名放在 name")
    @OncePerKey
    @PostMapping(path = "/{kind}", consumes = MediaType.ALL_VALUE)
    HandedIn add(
            @PathVariable String kind,
            @RequestParam(defaultValue = "材料") String name,
            @RequestBody(required = false) byte[] content,
            Actor actor,
            HttpServletRequest request) {
        var paper = Paper.find(kind)
                .orElseThrow(
                        () -> new Refused("document.kind", "kind", "没有“" + kind + "”这种材料。", "", "请先读取材料清单，用里面的 kind。"));
        if (content == null || content.length == 0) {
            throw new Refused("document.empty", "body", "没有收到文件。", "请求体是空的。", "请把文件内容放在请求体里。");
        }
        return once.file(request, actor, content, HandedIn.class, () -> keep(paper, name, content, actor));
    }

    @Operation(summary = "撤回一份材料")
    @OncePerKey
    @PostMapping("/{document}/removal")
    SavingStep.Saved remove(@PathVariable UUID document, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, null, SavingStep.Saved.class, () -> {
            var draft = saving.open(actor);
            if (caseDocuments.of(draft.file().id()).stream()
                    .noneMatch(one -> one.document().equals(document))) {
                throw new NotFound("这份材料");
            }
            caseDocuments.withdraw(draft.file().id(), document);
            return saving.saved(drafts.changed(draft).orElseThrow(SavingStep::behind));
        });
    }

    private HandedIn keep(Paper paper, String name, byte[] content, Actor actor) {
        var draft = saving.open(actor);
        var about = About.person(
                Objects.requireNonNull(actor.person()),
                draft.file().district(),
                draft.file().number().value());
        try (var stream = new ByteArrayInputStream(content)) {
            return switch (documents.store(stream, name, paper.kind(), about, actor)) {
                case Storing.Refused(var refusal) ->
                    throw new Refused(
                            "document.refused",
                            PaperPages.field(paper),
                            refusal.what() + "。",
                            refusal.why() + "。",
                            refusal.next() + "。");
                case Storing.Stored(var stored) -> {
                    caseDocuments.add(
                            draft.file().id(), paper.name(), stored.id().value(), actor);
                    var saved = drafts.changed(draft).orElseThrow(SavingStep::behind);
                    yield new HandedIn(stored.id().value(), saving.saved(saved));
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
