package cn.anju.desk;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.casework.ReadingCase;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Fact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One case on the desk: what is known, what was decided, what can be done next.
@Controller
class CasePage {

    private final ReadingCase reading;
    private final CaseViews views;
    private final CaseDecisions decisions;
    private final CaseDocuments documents;
    private final Documents archive;
    private final Cases cases;
    private final SeeingWhole whole;
    private final SigningForLetter signing;

    CasePage(
            ReadingCase reading,
            CaseViews views,
            CaseDecisions decisions,
            CaseDocuments documents,
            Documents archive,
            Cases cases,
            SeeingWhole whole,
            SigningForLetter signing) {
        this.reading = reading;
        this.views = views;
        this.decisions = decisions;
        this.documents = documents;
        this.archive = archive;
        this.cases = cases;
        this.whole = whole;
        this.signing = signing;
    }

    @GetMapping("/desk/cases/{number}")
    String show(@PathVariable String number, Actor reader, Model model) {
        var file = reading.asStaff(reader, number, "事项详情");
        model.addAttribute("it", views.of(file, reader));
        model.addAttribute("form", cn.anju.look.FormState.blank());
        return "casework/case";
    }

    /// Tasks know a case by its id only.
    @GetMapping("/desk/cases/by-id/{id}")
    String byId(@PathVariable UUID id, Actor reader) {
        try {
            var file = cases.the(new CaseId(id));
            if (CaseAccess.mayReadAsStaff(reader, file)) {
                return "redirect:/desk/cases/" + file.number();
            }
        } catch (EmptyResultDataAccessException unknown) {
            // as one that is not the reader's
        }
        throw new NotFound("事项");
    }

    /// The whole identity number of one member; asked for by a click, and written down.
    @PostMapping("/desk/cases/{number}/people/{person}/whole")
    String whole(@PathVariable String number, @PathVariable UUID person, Actor reader, Model model) {
        var found = whole.of(number, person, reader);
        model.addAttribute("number", number);
        model.addAttribute(
                "facts",
                List.of(
                        Fact.of("姓名", found.name().value()),
                        Fact.of("证件号码", found.idNumber().value()),
                        Fact.of(
                                "手机号",
                                found.phone() == null ? "没有登记" : found.phone().value()),
                        Fact.of("住址", found.address() == null ? "没有登记" : found.address())));
        return "casework/person";
    }

    /// A decision's receipt, byte for byte as it was stored: `./anju decide --replay` computes it again.
    @GetMapping("/desk/cases/{number}/receipt.json")
    ResponseEntity<byte[]> receipt(
            @PathVariable String number, @RequestParam(required = false) @Nullable UUID decision, Actor reader) {
        var file = reading.asStaff(reader, number, "决定回执");
        var stored = decisions.of(file.id()).stream()
                .filter(one -> decision == null || one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound("决定回执"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("%s-%s.json".formatted(number, stored.ruleSet())))
                .body(stored.receipt().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/desk/cases/{number}/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable UUID document, Actor reader) {
        var file = reading.asStaff(reader, number, "材料");
        if (documents.of(file.id()).stream().noneMatch(one -> one.document().equals(document))) {
            throw new NotFound("材料");
        }
        return switch (archive.open(new DocumentId(document), reader, Purpose.REVIEW)) {
            case Opening.Opened(var stored, var content) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(stored.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored.fileName()))
                        .body(content.bytes());
            case Opening.Withheld withheld -> throw new NotFound("材料");
            case Opening.Destroyed destroyed ->
                throw new Refused("document.destroyed", "这份材料已到保管期限，内容已销毁。", "只留下登记和校验值。", "需要时请向当事人重新索取。");
        };
    }

    /// A letter that was signed for on paper: from that day its window runs.
    @PostMapping("/desk/cases/{number}/letters/{letter}/signed")
    String signed(
            @PathVariable String number,
            @PathVariable UUID letter,
            @RequestParam LocalDate day,
            Actor reader,
            RedirectAttributes flash) {
        signing.sign(number, letter, day, reader);
        flash.addFlashAttribute("message", "已登记签收日期。");
        return "redirect:/desk/cases/" + number;
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
