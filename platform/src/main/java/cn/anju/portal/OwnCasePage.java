package cn.anju.portal;

import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.casework.Letters;
import cn.anju.casework.Move;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.look.Link;
import cn.anju.look.Moment;
import cn.anju.policy.place.Districts;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One case as its people see it: where it is, why, what comes next, what they can do.
@Controller
public class OwnCasePage {

    private final OwnCases own;
    private final Cases cases;
    private final MovingCase moving;
    private final Letters letters;
    private final CaseDocuments caseDocuments;
    private final Documents documents;
    private final People people;

    OwnCasePage(
            OwnCases own,
            Cases cases,
            MovingCase moving,
            Letters letters,
            CaseDocuments caseDocuments,
            Documents documents,
            People people) {
        this.own = own;
        this.cases = cases;
        this.moving = moving;
        this.letters = letters;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
        this.people = people;
    }

    @GetMapping("/me/cases/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        var file = own.the(number, actor);
        var history = cases.history(file);
        var told = own.told(file);
        var words = own.wordsFor(file);
        model.addAttribute("number", number);
        model.addAttribute("label", file.type().label());
        model.addAttribute("told", told);
        model.addAttribute("applicant", own.isApplicant(file, actor));
        model.addAttribute("lede", lede(file));
        model.addAttribute("steps", CaseSteps.of(file, history));
        model.addAttribute("moments", moments(history));
        words.flatMap(one -> one.decision(file)).ifPresent(decision -> {
            model.addAttribute("decision", decision);
            model.addAttribute("madeAt", Format.fullTime(decision.madeAt()));
        });
        model.addAttribute("receipt", words.flatMap(one -> one.receipt(file)).isPresent());
        model.addAttribute("letters", letters(file, actor));
        model.addAttribute("moves", moves(file, actor));
        model.addAttribute("people", people(file));
        model.addAttribute("papers", papers(file));
        model.addAttribute(
                "beneath",
                cases.beneath(file.id()).stream()
                        .filter(other -> other.concerns(actor.person()))
                        .map(other -> new Link(
                                other.type().label() + "：" + other.state().label(), "/me/cases/" + other.number()))
                        .toList());
        return "portal/case";
    }

    /// The receipt, to be computed again by anybody.
    @GetMapping("/me/cases/{number}/receipt.json")
    ResponseEntity<String> receipt(@PathVariable String number, Actor actor) {
        var file = own.the(number, actor);
        String receipt =
                own.wordsFor(file).flatMap(words -> words.receipt(file)).orElseThrow(() -> new NotFound("决定回执"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-" + number + ".json")
                                .build()
                                .toString())
                .body(receipt);
    }

    private static String lede(CaseFile file) {
        return file.type().label() + " · " + Districts.name(file.district()) + " · "
                + file.people().size() + " 人 · " + file.summary();
    }

    private static List<Moment> moments(List<Event> history) {
        return history.reversed().stream()
                .map(event -> new Moment(
                        event.label(),
                        who(event) + " · " + Format.fullTime(event.at()),
                        event.seq() == history.getLast().seq()))
                .toList();
    }

    /// Residents read the office, not the officer: the name stands in the log of who looked.
    private static String who(Event event) {
        return Role.valueOf(event.role()).label();
    }

    private List<LetterLine> letters(CaseFile file, Actor actor) {
        return letters.of(file.id()).reversed().stream()
                .filter(letter -> letter.person().equals(actor.person()))
                .map(letter -> LetterLine.of(letter, letters.window(letter)))
                .toList();
    }

    private List<Link> moves(CaseFile file, Actor actor) {
        var covered = own.told(file).covered();
        return moving.open(file, actor).stream()
                .filter(move -> move.by().contains(Role.RESIDENT) && !covered.contains(move.action()))
                .filter(move -> mayTry(file, move, actor))
                .map(move -> new Link(move.label(), "/me/cases/" + file.number() + "/" + move.action()))
                .toList();
    }

    private boolean mayTry(CaseFile file, Move move, Actor actor) {
        return moving.against(file, move, actor).isEmpty();
    }

    private List<Fact> people(CaseFile file) {
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        return file.people().stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> {
                    var person = Objects.requireNonNull(known.get(one.person()));
                    return Fact.of(
                            one.part() == CaseFile.Part.APPLICANT ? "申请人" : "共同申请人",
                            person.name().value() + " " + person.maskedIdNumber());
                })
                .toList();
    }

    private List<Link> papers(CaseFile file) {
        return caseDocuments.of(file.id()).stream()
                .flatMap(one -> documents.findDescription(new DocumentId(one.document())).stream())
                // A letter is opened as a letter, so that its receipt is written down.
                .filter(stored -> !stored.kind().code().equals(DocumentKind.LETTER.code()))
                .map(stored ->
                        new Link(stored.kind().label() + "：" + stored.fileName(), "/me/documents/" + stored.id()))
                .toList();
    }
}
