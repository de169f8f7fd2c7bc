package cn.anju.housing.apply;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// At the counter: a family member shows the identity card and agrees to apply together.
///
/// The identity number is posted, never part of an address.
@Controller
@RequestMapping("/desk/co-applicants")
public class CounterPages {

    private final FamilyAnswers answers;
    private final People people;
    private final AccessLog log;

    CounterPages(FamilyAnswers answers, People people, AccessLog log) {
        this.answers = answers;
        this.people = people;
        this.log = log;
    }

    /// An application that waits for the person at the counter.
    public record Waiting(String number, String applicant, String relation, String summary) {}

    @GetMapping
    String ask(Actor actor, Model model) {
        demandIntake(actor);
        model.addAttribute("form", FormState.blank());
        return "housing/apply/counter";
    }

    @PostMapping
    @Transactional
    public String find(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        demandIntake(actor);
        var state = FormState.entered(request.getParameterMap());
        Optional<Person> person = Optional.empty();
        try {
            person = people.byIdNumber(new IdNumber(state.value("idNumber")));
        } catch (IdNumber.Invalid invalid) {
            state = state.with("idNumber", Objects.requireNonNull(invalid.getMessage()));
        }
        var waiting = person.map(found -> waiting(found, actor)).orElse(List.of());
        if (state.isClean() && waiting.isEmpty()) {
            state = state.with("idNumber", "没有申请在等这个人确认。请核对号码，或请申请人先把他填为共同申请人。");
        }
        model.addAttribute("form", state);
        if (!state.isClean() || person.isEmpty()) {
            response.setStatus(422);
            return "housing/apply/counter";
        }
        looked(actor, person.get(), waiting);
        model.addAttribute(
                "person", person.get().name().value() + " " + person.get().maskedIdNumber());
        model.addAttribute("idNumber", person.get().idNumber().value());
        var found = person.get();
        model.addAttribute(
                "waiting", waiting.stream().map(file -> shown(file, found)).toList());
        return "housing/apply/counter-confirm";
    }

    @PostMapping("/answer")
    @Transactional
    public String answer(
            @RequestParam String number,
            @RequestParam String idNumber,
            @RequestParam String answer,
            @RequestParam(defaultValue = "false") boolean seen,
            Actor actor,
            RedirectAttributes flash) {
        demandIntake(actor);
        var person = people.byIdNumber(number(idNumber)).orElseThrow(() -> new NotFound("这个人"));
        var file = waiting(person, actor).stream()
                .filter(one -> CaseNumber.isOne(number) && one.number().value().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("等待确认的申请"));
        if (!seen) {
            Flash.failure(flash, "没有登记：请先核对身份证原件，再勾选确认。");
            return "redirect:/desk/co-applicants";
        }
        if (answer.equals("agree")) {
            answers.agree(file.id(), person.id(), FamilyAnswers.How.COUNTER, actor);
            Flash.success(flash, "已登记：" + person.maskedName() + "同意共同申请 " + number + "。");
        } else {
            answers.decline(file.id(), person.id(), FamilyAnswers.How.COUNTER, actor);
            Flash.success(flash, "已登记：" + person.maskedName() + "不同意共同申请 " + number + "。");
        }
        return "redirect:/desk/co-applicants";
    }

    private List<CaseFile> waiting(Person person, Actor actor) {
        return answers.waitingFor(person.id()).stream()
                .filter(file -> actor.holds(Role.INTAKE, file.district()))
                .toList();
    }

    private void looked(Actor actor, Person person, List<CaseFile> waiting) {
        waiting.forEach(file -> log.looked(new Look(
                actor, Set.of(person.id()), "共同申请确认", file.number().value(), file.district(), Purpose.INTAKE)));
    }

    private Waiting shown(CaseFile file, Person person) {
        var applicant = people.the(file.applicant().orElseThrow().person());
        String relation = file.people().stream()
                .filter(one -> one.person().equals(person.id()))
                .map(one -> FamilyRelation.of(one).label())
                .findFirst()
                .orElse("");
        return new Waiting(file.number().value(), applicant.maskedName(), relation, file.summary());
    }

    private static IdNumber number(String text) {
        try {
            return new IdNumber(text);
        } catch (IdNumber.Invalid invalid) {
            throw new NotFound("这个人");
        }
    }

    private static void demandIntake(Actor actor) {
        if (!actor.holds(Role.INTAKE)) {
            throw new NotFound("这个页面");
        }
    }

    /// The counter's place in the desk's menu.
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuSource counterEntry() {
            return request -> request.getRequestURI().startsWith("/desk") && request.isUserInRole("INTAKE")
                    ? List.of(new MenuEntry("家人确认", "/desk/co-applicants", 60))
                    : List.of();
        }
    }
}
