package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationCheck;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.WhereCheck;
import cn.anju.identity.Actor;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of plain questions: show, check, save, go on. A page with a mistake is shown again and saves nothing.
@Controller
@RequestMapping("/me/apply/{step:where|work|incomes|recognition|homes}")
class StepPages {

    static final String BEHIND = "这份申请刚才在另一个窗口里改过。您在这里填的还在；核对后再保存一次，就以这里为准。";

    private final Drafts drafts;
    private final List<Step> steps;
    private final StepFrames frames;
    private final ApplicationCheck check;
    private final WhereCheck where;
    private final WhereStep whereStep;
    private final Clock clock;

    StepPages(
            Drafts drafts,
            List<Step> steps,
            StepFrames frames,
            ApplicationCheck check,
            WhereCheck where,
            WhereStep whereStep,
            Clock clock) {
        this.drafts = drafts;
        this.steps = List.copyOf(steps);
        this.frames = frames;
        this.check = check;
        this.where = where;
        this.whereStep = whereStep;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String step, Actor actor, Model model) {
        var draft = drafts.of(Objects.requireNonNull(actor.person()));
        var today = LocalDate.now(clock);
        if (draft.isEmpty()) {
            return step.equals(FormGroup.WHERE.path()) ? first(FormState.blank(), model, today) : "redirect:/me/apply";
        }
        var page = the(step);
        return page(page, draft.get(), page.shown(draft.get(), today), model, today);
    }

    @PostMapping
    String save(
            @PathVariable String step,
            @RequestParam(defaultValue = "next") String then,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var entered = FormState.entered(request.getParameterMap());
        var today = LocalDate.now(clock);
        var open = drafts.of(Objects.requireNonNull(actor.person()));
        if (open.isEmpty()) {
            return step.equals(FormGroup.WHERE.path())
                    ? begin(entered, then, actor, response, model, today)
                    : "redirect:/me/apply";
        }
        var draft = open.get();
        var page = the(step);
        if (draft.revision() != revision) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(page, draft, entered.with(null, BEHIND), model, today);
        }
        var read = page.read(draft, entered, today);
        var found = check.against(page.group(), read.form(), draft.file(), today);
        var state = Problems.beside(read.entered(), found);
        if (page.group() == FormGroup.WHERE) {
            state = WhereMove.refuse(draft, read.form(), state);
        }
        if (!state.isClean()) {
            response.setStatus(422);
            return page(page, draft, state, model, today);
        }
        var saved = drafts.save(draft, form -> read.form());
        if (saved.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(page, drafts.of(actor.person()).orElseThrow(), entered.with(null, BEHIND), model, today);
        }
        return onward(page.group(), then, flash);
    }

    private String begin(
            FormState entered, String then, Actor actor, HttpServletResponse response, Model model, LocalDate today) {
        var read = WhereStep.read(ApplicationForm.EMPTY, entered);
        var state = Problems.beside(entered, where.against(read.form(), today));
        if (!state.isClean()) {
            response.setStatus(422);
            return first(state, model, today);
        }
        drafts.begin(read.form(), actor);
        return then.equals("later") ? "redirect:/me" : "redirect:" + StepFrame.after(FormGroup.WHERE);
    }

    private String first(FormState state, Model model, LocalDate today) {
        whereStep.offer(model, today);
        model.addAttribute("frame", StepFrames.beforeDraft());
        model.addAttribute("form", state);
        return "housing/apply/where";
    }

    private String page(Step step, Draft draft, FormState state, Model model, LocalDate today) {
        step.offer(draft, model, today);
        model.addAttribute("frame", frames.of(step.group(), draft, today));
        model.addAttribute("form", state);
        return "housing/apply/" + step.group().path();
    }

    static String onward(FormGroup group, String then, RedirectAttributes flash) {
        if (then.equals("later")) {
            Flash.success(flash, "草稿已保存，您可以随时回来接着填。");
            return "redirect:/me";
        }
        return then.equals("check") ? "redirect:/me/apply/check" : "redirect:" + StepFrame.after(group);
    }

    private Step the(String path) {
        return steps.stream()
                .filter(step -> step.group().path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
