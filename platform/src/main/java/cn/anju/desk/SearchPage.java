package cn.anju.desk;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.look.Cell;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds cases by number, by the beginning of a name, or by identity number; only those of the reader's area.
///
/// What is searched for is sent in the body: an identity number does not belong into an address or a log.
@Controller
class SearchPage {

    private static final int MOST_PEOPLE = 50;

    private final Cases cases;
    private final People people;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    SearchPage(Cases cases, People people, AccessLog log, TransactionTemplate transaction) {
        this.cases = cases;
        this.people = people;
        this.log = log;
        this.transaction = transaction;
    }

    @GetMapping("/desk/search")
    String ask(Model model) {
        model.addAttribute("form", FormState.blank());
        return "desk/search";
    }

    @PostMapping("/desk/search")
    String search(@RequestParam String q, Actor reader, Model model) {
        String asked = q.strip();
        var form = FormState.blank().holding("q", asked);
        if (CaseNumber.isOne(asked)) {
            var found = cases.find(new CaseNumber(asked)).filter(file -> CaseAccess.mayReadAsStaff(reader, file));
            if (found.isPresent()) {
                return "redirect:/desk/cases/" + asked;
            }
        } else if (asked.matches("[0-9Xx]{15,18}")) {
            try {
                return show(people.byIdNumber(new IdNumber(asked)).stream().toList(), form, reader, model);
            } catch (IdNumber.Invalid wrong) {
                form = form.with("q", String.valueOf(wrong.getMessage()));
            }
        } else if (asked.codePointCount(0, asked.length()) < 2) {
            form = form.with("q", "请至少输入姓名的前两个字，或完整的编号、身份证号。");
        } else {
            return show(people.byName(asked, MOST_PEOPLE), form, reader, model);
        }
        return show(List.of(), form, reader, model);
    }

    private String show(List<Person> found, FormState form, Actor reader, Model model) {
        Map<CaseFile, Person> readable = new LinkedHashMap<>();
        for (var person : found) {
            cases.of(person.id()).stream()
                    .filter(file -> CaseAccess.mayReadAsStaff(reader, file) && file.submittedOn() != null)
                    .forEach(file -> readable.put(file, person));
        }
        transaction.executeWithoutResult(status -> readable.forEach((file, person) -> log.looked(new Look(
                reader, Set.of(person.id()), "查找结果", file.number().value(), file.district(), Purpose.ARCHIVE_SEARCH))));
        model.addAttribute("form", form);
        model.addAttribute(
                "rows",
                readable.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        return "desk/search";
    }

    private static Row row(CaseFile file, Person person) {
        return Row.of(
                Cell.link(file.type().label() + " " + file.number(), "/desk/cases/" + file.number()),
                Cell.of(person.maskedName() + " " + person.maskedIdNumber()),
                Cell.of(file.summary()),
                Cell.tag(file.state().label(), Tone.QUIET),
                Cell.of(Format.time(file.openedAt())));
    }
}
