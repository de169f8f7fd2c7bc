package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationCheck;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.FormGroup;
import cn.anju.identity.Actor;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Step 8: read it all, promise, consent; then, as a second step, hand it in.
@Controller
@RequestMapping("/me/apply")
class CheckPages {

    private final Drafts drafts;
    private final StepFrames frames;
    private final ApplicationCheck check;
    private final Summary summary;
    private final Submitting submitting;
    private final Clock clock;

    CheckPages(
            Drafts drafts,
            StepFrames frames,
            ApplicationCheck check,
            Summary summary,
            Submitting submitting,
            Clock clock) {
        this.drafts = drafts;
        this.frames = frames;
        this.check = check;
        this.summary = summary;
        this.submitting = submitting;
        this.clock = clock;
    }

    @GetMapping("/check")
    String show(Actor actor, Model model) {
        var draft = draft(actor);
        return draft.isEmpty() ? "redirect:/me/apply" : page(draft.get(), ticked(draft.get()), model);
    }

    @PostMapping("/check")
    String promise(
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var open = draft(actor);
        if (open.isEmpty()) {
            return "redirect:/me/apply";
        }
        var draft = open.get();
        var entered = FormState.entered(request.getParameterMap());
        var tick = new Tick(clock.instant(), PromiseText.VERSION, request.getRemoteAddr());
        var ticked = FormEdits.ticks(
                draft.form(),
                entered.holds("promise", "true") ? tick : null,
                entered.holds("consent", "true") ? tick : null);
        var today = LocalDate.now(clock);
        var state = Problems.beside(entered, check.against(FormGroup.CHECK, ticked, draft.file(), today));
        for (var group : FormGroup.values()) {
            if (group != FormGroup.CHECK) {
                for (var refusal : check.against(group, draft.form(), draft.file(), today)) {
                    state = state.with(
                            group.path(), "第 %d 步「%s」：%s".formatted(group.number(), group.label(), refusal.what()));
                }
            }
        }
        if (draft.revision() != revision) {
            state = state.with(null, StepPages.BEHIND);
        }
        boolean saved = state.isClean()
                && drafts.saveWithTicks(draft, form -> FormEdits.ticks(form, tick, tick))
                        .isPresent();
        if (!saved) {
            response.setStatus(422);
            return page(draft(actor).orElseThrow(), state, model);
        }
        return "redirect:/me/apply/submit";
    }

    @GetMapping("/submit")
    String confirm(Actor actor, Model model) {
        var draft = draft(actor);
        if (draft.isEmpty()) {
            return "redirect:/me";
        }
        if (draft.get().form().promise() == null) {
            return "redirect:/me/apply/check";
        }
        boolean again = draft.get().isReturned();
        int people = draft.get().file().people().size();
        model.addAttribute(
                "confirmation",
                new Confirmation(
                        again ? "确认再次提交？" : "确认提交申请？",
                        "公租房申请 " + draft.get().file().number() + "，" + people + " 人",
                        again ? "补好的材料会交回受理的窗口。" : "申请会交给受理的区县，您就不能再改了。",
                        List.of(
                                "受理以后 7 个工作日内初审，再 5 个工作日内复审，然后公示 5 个工作日。",
                                "每一步有变化都会通知您；随时可以在“我的”里查看。",
                                "提交以后，您和共同申请人不能再在别的申请里。"),
                        "/me/apply/submit",
                        Map.of("revision", String.valueOf(draft.get().revision())),
                        again ? "再次提交" : "提交申请",
                        false,
                        "/me/apply/check"));
        return "look/confirm";
    }

    @PostMapping("/submit")
    String submit(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var answer = submitting.submit(key, revision, actor);
        return switch (answer) {
            case Submitting.Answer.HandedIn(var number) -> {
                Flash.success(flash, "已提交。申请号 " + number + "，请记下来。");
                yield "redirect:/me/cases/" + number;
            }
            case Submitting.Answer.Nothing nothing -> "redirect:/me";
            case Submitting.Answer.Refused(var texts) -> {
                response.setStatus(422);
                var draft = draft(actor);
                if (draft.isEmpty()) {
                    yield "redirect:/me";
                }
                var state = ticked(draft.get());
                for (String text : texts) {
                    state = state.with(null, text);
                }
                yield page(draft.get(), state, model);
            }
        };
    }

    private String page(Draft draft, FormState state, Model model) {
        model.addAttribute("frame", frames.of(FormGroup.CHECK, draft, LocalDate.now(clock)));
        model.addAttribute("form", state);
        model.addAttribute("sections", summary.of(draft.file()));
        model.addAttribute("promise", PromiseText.PROMISE);
        model.addAttribute("consent", PromiseText.CONSENT);
        model.addAttribute("about", PromiseText.ABOUT_CONSENT);
        return "housing/apply/check";
    }

    private static FormState ticked(Draft draft) {
        var state = FormState.blank();
        state = draft.form().promise() == null ? state : state.holding("promise", "true");
        return draft.form().consent() == null ? state : state.holding("consent", "true");
    }

    private Optional<Draft> draft(Actor actor) {
        return drafts.of(Objects.requireNonNull(actor.person()));
    }
}
