package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm.SingleReason;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.application.FormGroup;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Step 2: who applies together, or why alone (第十二条).
@Controller
@RequestMapping("/me/apply/family")
public class FamilyPages {

    private final Drafts drafts;
    private final StepFrames frames;
    private final People people;
    private final Cases cases;
    private final AddingMember adding;
    private final FamilyAnswers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FamilyPages(
            Drafts drafts,
            StepFrames frames,
            People people,
            Cases cases,
            AddingMember adding,
            FamilyAnswers answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.frames = frames;
        this.people = people;
        this.cases = cases;
        this.adding = adding;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One person as the page shows them.
    public record Shown(
            String person, String name, String idNumber, String relation, boolean self, boolean confirmed) {}

    @GetMapping
    String show(Actor actor, Model model) {
        var draft = draft(actor);
        if (draft.isEmpty()) {
            return "redirect:/me/apply";
        }
        var single = draft.get().form().single();
        var state = single == null ? FormState.blank() : FormState.blank().holding("single", single.name());
        return page(draft.get(), state, model);
    }

    @PostMapping
    String next(
            @RequestParam(defaultValue = "next") String then,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var draft = draft(actor);
        if (draft.isEmpty()) {
            return "redirect:/me/apply";
        }
        var entered = FormState.entered(request.getParameterMap());
        boolean alone = draft.get().file().people().size() == 1;
        var single = alone ? Entered.one(SingleReason.class, entered.value("single")) : Optional.<SingleReason>empty();
        if (alone && single.isEmpty()) {
            response.setStatus(422);
            return page(draft.get(), entered.with("single", "请选择一个人申请的原因，或者添加一起申请的家人。"), model);
        }
        boolean saved = draft.get().revision() == revision
                && drafts.save(draft.get(), form -> FormEdits.single(form, single.orElse(null)))
                        .isPresent();
        if (!saved) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(draft(actor).orElseThrow(), entered.with(null, StepPages.BEHIND), model);
        }
        return StepPages.onward(FormGroup.FAMILY, then, flash);
    }

    @GetMapping("/add")
    String adding(Actor actor, Model model) {
        var draft = draft(actor);
        return draft.isEmpty() ? "redirect:/me/apply" : addPage(draft.get(), FormState.blank(), model);
    }

    @PostMapping("/add")
    String add(
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var draft = draft(actor);
        if (draft.isEmpty()) {
            return "redirect:/me/apply";
        }
        var entry = MemberEntry.read(FormState.entered(request.getParameterMap()), "请选择这位家人和您的关系。");
        var state = entry.state();
        if (draft.get().revision() != revision) {
            state = state.with(null, StepPages.BEHIND);
        }
        var wanted = entry.wanted(state.holds("guardian", "true"));
        if (state.isClean() && wanted.isPresent()) {
            var today = LocalDate.now(clock);
            var against = transaction.execute(status -> {
                var found = adding.add(draft.get(), wanted.get(), actor, today);
                if (!found.isEmpty()) {
                    status.setRollbackOnly();
                }
                return found;
            });
            state = Problems.beside(state, Objects.requireNonNull(against));
        }
        if (!state.isClean()) {
            response.setStatus(422);
            return addPage(draft(actor).orElseThrow(), state, model);
        }
        Flash.success(flash, "已添加。成年家人要登录自己的账号点“同意”后才算数；也可以带身份证到窗口确认。");
        return "redirect:/me/apply/family";
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam String person,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            RedirectAttributes flash) {
        var draft = draft(actor).filter(open -> open.revision() == revision);
        var member = draft.flatMap(open -> open.file().people().stream()
                .filter(one -> one.part() == CaseFile.Part.CO_APPLICANT)
                .filter(one -> one.person().toString().equals(person))
                .findFirst());
        boolean removed = member.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean saved = drafts.changed(draft.get()).isPresent();
                    if (saved) {
                        cases.removePerson(draft.get().file().id(), member.get().person());
                    }
                    return saved;
                }));
        if (removed) {
            Flash.success(flash, "已移除。需要的话可以再添加。");
        } else {
            Flash.failure(flash, "没有移除：这份申请刚才在另一个窗口里改过，请再看一遍。");
        }
        return "redirect:/me/apply/family";
    }

    private String page(Draft draft, FormState state, Model model) {
        model.addAttribute("frame", frames.of(FormGroup.FAMILY, draft, LocalDate.now(clock)));
        model.addAttribute("form", state);
        model.addAttribute("members", members(draft));
        model.addAttribute("declined", declined(draft));
        model.addAttribute("reasons", Choice.of(SingleReason.class, SingleReason::label));
        return "housing/apply/family";
    }

    private String addPage(Draft draft, FormState state, Model model) {
        model.addAttribute("frame", frames.of(FormGroup.FAMILY, draft, LocalDate.now(clock)));
        model.addAttribute("form", state);
        model.addAttribute(
                "relations",
                FamilyRelation.ofCoApplicants().stream()
                        .map(relation -> relation.hint().isEmpty()
                                ? Choice.of(relation.name(), relation.label())
                                : Choice.of(relation.name(), relation.label(), relation.hint()))
                        .toList());
        return "housing/apply/family-add";
    }

    private List<Shown> members(Draft draft) {
        return draft.file().people().stream()
                .map(one -> {
                    var person = people.the(one.person());
                    return new Shown(
                            one.person().toString(),
                            person.name().value(),
                            person.maskedIdNumber(),
                            FamilyRelation.of(one).label(),
                            one.part() == CaseFile.Part.APPLICANT,
                            one.confirmedAt() != null);
                })
                .toList();
    }

    /// Names of those who said no, so that the applicant knows; they were entered by the applicant.
    private List<String> declined(Draft draft) {
        return answers.declined(draft.file().id()).stream()
                .filter(person -> draft.file().people().stream()
                        .noneMatch(one -> one.person().equals(person)))
                .map(this::name)
                .toList();
    }

    private String name(PersonId person) {
        return people.find(person).map(known -> known.name().value()).orElse("一位家人");
    }

    private Optional<Draft> draft(Actor actor) {
        return drafts.of(Objects.requireNonNull(actor.person()));
    }
}
