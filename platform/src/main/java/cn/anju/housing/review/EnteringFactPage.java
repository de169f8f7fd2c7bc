package cn.anju.housing.review;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.ReadingCase;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.EnteringFact;
import cn.anju.housing.application.Relation;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One page to enter one fact: value, whom it is about, the reason, and the paper that proves it.
@Controller
class EnteringFactPage {

    private final ReadingCase reading;
    private final EnteringFact entering;
    private final People people;
    private final CaseDocuments documents;
    private final Documents archive;

    EnteringFactPage(
            ReadingCase reading, EnteringFact entering, People people, CaseDocuments documents, Documents archive) {
        this.reading = reading;
        this.entering = entering;
        this.people = people;
        this.documents = documents;
        this.archive = archive;
    }

    @GetMapping("/desk/cases/{number}/facts/{fact}")
    String ask(@PathVariable String number, @PathVariable String fact, Actor reader, Model model) {
        return show(file(number, reader), fact(fact), FormState.blank(), model);
    }

    @PostMapping("/desk/cases/{number}/facts/{fact}")
    String enter(
            @PathVariable String number,
            @PathVariable String fact,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String document,
            Actor reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = file(number, reader);
        var wanted = fact(fact);
        try {
            entering.enter(
                    file,
                    wanted,
                    person.isEmpty() ? null : new PersonId(UUID.fromString(person)),
                    value.strip().replace("\r", ""),
                    reason,
                    document.isEmpty() ? null : UUID.fromString(document),
                    reader);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(
                    file, wanted, FormState.entered(request.getParameterMap()).with(refused), model);
        }
        flash.addFlashAttribute("message", "已录入“" + wanted.label() + "”，并重新核算。");
        return "redirect:/desk/cases/" + number;
    }

    private CaseFile file(String number, Actor reader) {
        var file = reading.asStaff(reader, number, "录入信息");
        if (!EnteringFact.isOpen(file, reader)) {
            throw new NotFound("录入");
        }
        return file;
    }

    private static EnterableFact fact(String name) {
        return EnterableFact.find(name).orElseThrow(() -> new NotFound("录入"));
    }

    private String show(CaseFile file, EnterableFact fact, FormState form, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("fact", fact);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices(fact));
        model.addAttribute("people", fact.perPerson() ? members(file) : List.<Choice>of());
        model.addAttribute("documents", papers(file));
        return "housing/review/fact";
    }

    private static List<Choice> choices(EnterableFact fact) {
        return switch (fact.form()) {
            case CHOICE ->
                fact.choices().stream()
                        .map(option -> Choice.of(option.value(), option.label()))
                        .toList();
            case YES_NO -> List.of(Choice.of("是", "是"), Choice.of("否", "否"));
            case DISTRICT, AMOUNT, DATE_OR_NONE, TEXT, RELATIVES -> List.of();
        };
    }

    private List<Choice> members(CaseFile file) {
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        return file.people().stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.person()))
                        .map(person -> Choice.of(
                                one.person().toString(), Relation.of(one).label() + " " + person.maskedName()))
                        .stream())
                .toList();
    }

    private List<Choice> papers(CaseFile file) {
        return documents.of(file.id()).stream()
                .flatMap(one -> archive.findDescription(new DocumentId(one.document())).stream())
                .map(stored -> Choice.of(stored.id().toString(), stored.kind().label() + "：" + stored.fileName()))
                .toList();
    }
}
