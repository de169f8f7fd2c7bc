package cn.anju.archive.web;

import cn.anju.archive.ArchiveId;
import cn.anju.archive.HouseholdArchive;
import cn.anju.archive.HouseholdArchives;
import cn.anju.archive.Purpose;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Fact;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Archives on the desk: find one, read its index, take it along as PDF. Every look says what it is for.
@Controller
class ArchiveDesk {

    private static final int SHOWN = 50;
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.REVIEW, Purpose.APPEAL, Purpose.CONTRACT, Purpose.VISIT, Purpose.INSPECTION, Purpose.AUDIT);

    private final HouseholdArchives archives;
    private final People people;

    ArchiveDesk(HouseholdArchives archives, People people) {
        this.archives = archives;
        this.people = people;
    }

    @GetMapping("/desk/archives")
    String search(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "REVIEW") Purpose purpose,
            Actor reader,
            Model model) {
        var found = words.isBlank() ? List.<HouseholdArchive.Found>of() : archives.search(words, reader, SHOWN);
        Map<PersonId, Person> members =
                people.of(found.stream().flatMap(one -> one.members().stream()).toList());
        model.addAttribute("form", FormState.of(new Sought(words, purpose.name())));
        model.addAttribute("purposes", purposes());
        model.addAttribute("asked", !words.isBlank());
        model.addAttribute(
                "rows", found.stream().map(one -> row(one, purpose, members)).toList());
        return "archive/archives";
    }

    @GetMapping("/desk/archives/{id}")
    String one(@PathVariable UUID id, @RequestParam Purpose purpose, Actor reader, Model model) {
        var archive = archives.open(new ArchiveId(id), reader, purpose);
        model.addAttribute("number", archive.number());
        model.addAttribute("exportHref", "/desk/archives/%s/export".formatted(id));
        model.addAttribute("facts", facts(archive));
        model.addAttribute(
                "rows",
                archive.entries().reversed().stream()
                        .map(entry -> row(entry, purpose))
                        .toList());
        return "archive/archive";
    }

    @GetMapping("/desk/archives/{id}/export")
    ResponseEntity<byte[]> export(@PathVariable UUID id, Actor reader) {
        var printed = archives.export(new ArchiveId(id), reader);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("archive.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(printed.bytes());
    }

    record Sought(String q, String purpose) {}

    private static List<Choice> purposes() {
        return PURPOSES.stream()
                .map(purpose -> Choice.of(purpose.name(), purpose.label()))
                .toList();
    }

    private static Row row(HouseholdArchive.Found found, Purpose purpose, Map<PersonId, Person> people) {
        return Row.of(
                Cell.link(found.number(), "/desk/archives/%s?purpose=%s".formatted(found.id(), purpose)),
                Cell.of(names(found.members().stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .toList())),
                Cell.of(Integer.toString(found.entries())));
    }

    private static String names(Collection<Person> members) {
        return members.stream()
                .sorted(Comparator.comparing(Person::birthDate))
                .map(person -> person.maskedName() + " " + person.maskedIdNumber())
                .collect(Collectors.joining("；"));
    }

    private static Row row(HouseholdArchive.Entry entry, Purpose purpose) {
        String title = entry.corrects() == null ? entry.title() : "更正：" + entry.title();
        return Row.of(
                Cell.of(Format.fullTime(entry.at())),
                Cell.of(entry.kind().label()),
                entry.document() == null
                        ? Cell.of(title)
                        : Cell.link(title, "/desk/documents/%s?purpose=%s".formatted(entry.document(), purpose)),
                Cell.of(Objects.requireNonNullElse(entry.reference(), "")));
    }

    private List<Fact> facts(HouseholdArchive archive) {
        String members = people.of(archive.members()).values().stream()
                .sorted(Comparator.comparing(Person::birthDate))
                .map(person -> person.name().value() + " " + person.maskedIdNumber())
                .collect(Collectors.joining("；"));
        return List.of(
                Fact.of("家庭成员", members.isEmpty() ? "—" : members),
                Fact.of("住址", Objects.requireNonNullElse(archive.address(), "未登记")));
    }
}
