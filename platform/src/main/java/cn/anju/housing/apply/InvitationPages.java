package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.application.LivePeople;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.look.Flash;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// «有人邀请您共同申请»: an adult family member answers with their own login.
@Controller
@RequestMapping("/me/invitations/{number}")
class InvitationPages {

    private final FamilyAnswers answers;
    private final People people;
    private final LivePeople live;
    private final Cases cases;

    InvitationPages(FamilyAnswers answers, People people, LivePeople live, Cases cases) {
        this.answers = answers;
        this.people = people;
        this.live = live;
        this.cases = cases;
    }

    @GetMapping
    String show(@PathVariable String number, Actor actor, Model model) {
        var file = waiting(number, actor);
        var person = Objects.requireNonNull(actor.person());
        var applicant = people.the(file.applicant().orElseThrow().person());
        var relation = file.people().stream()
                .filter(one -> one.person().equals(person))
                .map(FamilyRelation::of)
                .findFirst()
                .orElseThrow();
        var form = file.form(ApplicationForm.class);
        model.addAttribute("number", number);
        model.addAttribute("applicant", applicant.maskedName());
        model.addAttribute("relation", relation.label());
        model.addAttribute("level", form.level() == null ? "公租房" : form.level().label());
        // Told to the person themselves and to nobody else.
        live.caseOf(person)
                .map(cases::the)
                .ifPresent(other -> model.addAttribute("elsewhere", ApplyStart.elsewhere(other)));
        return "housing/apply/invitation";
    }

    @PostMapping
    String answer(@PathVariable String number, @RequestParam String answer, Actor actor, RedirectAttributes flash) {
        var file = waiting(number, actor);
        var person = Objects.requireNonNull(actor.person());
        if (answer.equals("agree")) {
            answers.agree(file.id(), person, FamilyAnswers.How.LOGIN, actor);
            Flash.success(flash, "您已同意共同申请。申请人提交后，您可以在这里看到办理进度。");
        } else {
            answers.decline(file.id(), person, FamilyAnswers.How.LOGIN, actor);
            Flash.success(flash, "您没有同意。您不在这份申请里，我们没有查询过您的任何信息。");
        }
        return "redirect:/me";
    }

    private CaseFile waiting(String number, Actor actor) {
        return answers.waitingFor(Objects.requireNonNull(actor.person())).stream()
                .filter(file ->
                        CaseNumber.isOne(number) && file.number().value().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("邀请"));
    }
}
