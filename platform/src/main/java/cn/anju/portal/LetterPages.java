package cn.anju.portal;

import cn.anju.archive.paper.NoticeLetter;
import cn.anju.archive.paper.PaperPrinter;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Letters to the resident; opening one is its receipt, from which the appeal window runs (第十九条第三款).
@Controller
public class LetterPages {

    private final Letters letters;
    private final Cases cases;
    private final People people;

    LetterPages(Letters letters, Cases cases, People people) {
        this.letters = letters;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/me/letters")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "letters",
                letters.to(Objects.requireNonNull(actor.person())).stream()
                        .map(letter -> LetterLine.of(letter, letters.window(letter)))
                        .toList());
        return "portal/letters";
    }

    @GetMapping("/me/letters/{id}")
    String open(@PathVariable UUID id, Actor actor, Model model) {
        var letter = opened(id, actor);
        var file = cases.the(letter.caseId());
        model.addAttribute("letter", LetterLine.of(letter, letters.window(letter)));
        model.addAttribute("paragraphs", letter.paragraphs());
        model.addAttribute("receivedAt", Format.fullTime(Objects.requireNonNull(letter.firstOpenedAt())));
        model.addAttribute("caseHref", "/me/cases/" + file.number());
        return "portal/letter";
    }

    @GetMapping("/me/letters/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        var letter = opened(id, actor);
        if (letter.document() != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/me/documents/" + letter.document()))
                    .build();
        }
        var file = cases.the(letter.caseId());
        var printed = PaperPrinter.print(new NoticeLetter(
                        Districts.name(file.district()) + "公共租赁住房管理机构",
                        file.number().value(),
                        letter.writtenAt().atZone(Format.ZONE).toLocalDate(),
                        people.the(letter.person()).name().value(),
                        letter.title(),
                        letter.paragraphs(),
                        List.of(),
                        List.of(),
                        "政务服务热线 12345，或原受理窗口")
                .paper());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(printed.bytes());
    }

    /// The letter, with its first opening written down; another's letter does not exist.
    Letters.Letter opened(UUID id, Actor actor) {
        var reader = Objects.requireNonNull(actor.person());
        try {
            if (!letters.the(id).person().equals(reader)) {
                throw new NotFound("这封信");
            }
        } catch (EmptyResultDataAccessException unknown) {
            throw new NotFound("这封信");
        }
        letters.opened(id, reader);
        return letters.the(id);
    }
}
