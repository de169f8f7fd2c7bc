package cn.anju.portal;

import cn.anju.archive.About;
import cn.anju.archive.Documents;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/// A resident's letters and proofs for programs; opening a letter is its receipt.
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "me", description = "我的信件和证明材料。申诉、放弃等用 /api/v1/cases/{number}/moves/{action} 办。")
class LettersApi {

    private final LetterPages pages;
    private final Letters letters;
    private final Cases cases;
    private final OwnCases own;
    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final Once once;

    LettersApi(
            LetterPages pages,
            Letters letters,
            Cases cases,
            OwnCases own,
            Documents documents,
            CaseDocuments caseDocuments,
            Once once) {
        this.pages = pages;
        this.letters = letters;
        this.cases = cases;
        this.own = own;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.once = once;
    }

    /// @param receivedAt null while it was not opened here
    /// @param appealUntil last day of the appeal window; null while it has not begun, or there is none
    record Letter(
            UUID id,
            String application,
            String title,
            Instant writtenAt,
            @Nullable Instant receivedAt,
            @Nullable LocalDate appealUntil) {}

    record Opened(Letter letter, List<String> paragraphs) {}

    record Kept(String application, UUID document) {}

    @Operation(summary = "我的信件，最新的在前")
    @GetMapping("/letters")
    List<Letter> letters(Actor actor) {
        return letters.to(Objects.requireNonNull(actor.person())).stream()
                .map(this::line)
                .toList();
    }

    @Operation(summary = "打开一封信；第一次打开就是签收，申诉期限从这时起算")
    @GetMapping("/letters/{id}")
    Opened open(@PathVariable UUID id, Actor actor) {
        var letter = pages.opened(id, actor);
        return new Opened(line(letter), letter.paragraphs());
    }

    @Operation(summary = "给自己的事项交一份证明（申诉前先交）：请求体是文件本身")
    @OncePerKey
    @PostMapping(path = "/cases/{number}/documents", consumes = MediaType.ALL_VALUE)
    Kept proof(
            @PathVariable String number,
            @RequestParam(defaultValue = "材料") String name,
            @RequestBody(required = false) byte[] content,
            Actor actor,
            HttpServletRequest request) {
        var file = own.the(number, actor);
        if (content == null || content.length == 0) {
            throw new Refused("document.empty", "body", "没有收到文件。", "请求体是空的。", "请把文件内容放在请求体里。");
        }
        return once.file(request, actor, content, Kept.class, () -> keep(file, name, content, actor));
    }

    private Kept keep(CaseFile file, String name, byte[] content, Actor actor) {
        var about = About.person(
                Objects.requireNonNull(actor.person()),
                file.district(),
                file.number().value());
        try (var stream = new ByteArrayInputStream(content)) {
            return switch (documents.store(stream, name, MovePages.PROOF, about, actor)) {
                case Storing.Refused(var refusal) ->
                    throw new Refused(
                            "document.refused",
                            "body",
                            refusal.what() + "。",
                            refusal.why() + "。",
                            refusal.next() + "。");
                case Storing.Stored(var stored) -> {
                    caseDocuments.add(
                            file.id(), MovePages.PROOF.code(), stored.id().value(), actor);
                    yield new Kept(file.number().value(), stored.id().value());
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Letter line(Letters.Letter letter) {
        return new Letter(
                letter.id(),
                cases.the(letter.caseId()).number().value(),
                letter.title(),
                letter.writtenAt(),
                letter.firstOpenedAt(),
                letters.window(letter) instanceof Letters.Window.Until(var day) ? day : null);
    }
}
