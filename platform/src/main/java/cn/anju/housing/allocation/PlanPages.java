package cn.anju.housing.allocation;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.housing.stock.Projects;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The desk of a draw: prepare, publish, seal, announce, draw, allocate; each decision in two steps.
@Controller
class PlanPages {

    static final Set<Role> MAKERS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY);
    static final Set<Role> READERS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.NOTARY, Role.AUDITOR);

    private final Cases cases;
    private final MovingCase moving;
    private final PreparingPlan preparing;
    private final PlanFormReader reader;
    private final PlanRegister register;
    private final PlanLists lists;
    private final PlanDraws draws;
    private final Projects projects;

    PlanPages(
            Cases cases,
            MovingCase moving,
            PreparingPlan preparing,
            PlanFormReader reader,
            PlanRegister register,
            PlanLists lists,
            PlanDraws draws,
            Projects projects) {
        this.cases = cases;
        this.moving = moving;
        this.preparing = preparing;
        this.reader = reader;
        this.register = register;
        this.lists = lists;
        this.draws = draws;
        this.projects = projects;
    }

    @GetMapping("/desk/draws")
    String all(Actor actor, Model model) {
        mustHold(actor, READERS);
        return list(FormState.blank().holding("hash", "sha256").holding("share", "20"), actor, model);
    }

    @PostMapping("/desk/draws")
    String open(HttpServletRequest request, Actor actor, Model model, RedirectAttributes flash) {
        mustHold(actor, MAKERS);
        var read = reader.read(FormState.entered(request.getParameterMap()), actor);
        if (read instanceof PlanFormReader.Read.Faulty(var form)) {
            return list(form, actor, model);
        }
        var ready = (PlanFormReader.Read.Ready) read;
        var plan = preparing.open(ready.form(), ready.district(), actor);
        Flash.success(flash, "方案已建立，请选入房源和参加摇号的家庭。");
        return to(plan);
    }

    @GetMapping("/desk/draws/{number}")
    String one(@PathVariable String number, Actor actor, Model model) {
        return page(register.theirs(number, actor), FormState.blank(), actor, model);
    }

    @PostMapping("/desk/draws/{number}/homes")
    String homes(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String most,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var plan = register.makers(number, actor);
        if (!most.strip().matches("[1-9][0-9]{0,5}")) {
            var form = FormState.blank().holding("most", most).with("most", "请填写套数，例如 120。");
            return page(plan, form, actor, model);
        }
        int taken = preparing.takeHomes(plan, Integer.parseInt(most.strip()), actor);
        Flash.success(flash, taken == 0 ? "没有更多空房可选。" : "选入 %d 套房源。".formatted(taken));
        return to(plan);
    }

    @PostMapping("/desk/draws/{number}/households")
    String households(@PathVariable String number, Actor actor, RedirectAttributes flash) {
        var plan = register.makers(number, actor);
        Flash.success(flash, "选入 %d 户轮候中的家庭。".formatted(preparing.takeHouseholds(plan, actor)));
        return to(plan);
    }

    @PostMapping("/desk/draws/{number}/numbers")
    String numbers(
            @PathVariable String number,
            @RequestParam MultipartFile numbers,
            @RequestParam(defaultValue = "false") boolean priority,
            Actor actor,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var plan = register.makers(number, actor);
        try {
            int taken = preparing.takeNumbers(plan, numbers.getBytes(), priority, actor);
            Flash.success(flash, "读入 %d 个编号。".formatted(taken));
        } catch (Refused refused) {
            return page(plan, FormState.blank().with(refused), actor, model);
        }
        return to(plan);
    }

    @PostMapping("/desk/draws/{number}/moves/{action}")
    String move(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String publicValue,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var plan = register.theirs(number, actor);
        if (!confirmed) {
            var label = plan.flow()
                    .move(action, plan.state().name())
                    .orElseThrow(() -> new NotFound("这一步"))
                    .label();
            Map<String, String> carried = new HashMap<>();
            carried.put("version", Integer.toString(version));
            carried.put("reason", reason);
            carried.put("publicValue", publicValue);
            model.addAttribute(
                    "confirmation",
                    new Confirmation(
                            "确认“" + label + "”？",
                            plan.summary() + " · " + plan.number(),
                            PlanWords.outcome(action),
                            PlanWords.consequences(action, publicValue),
                            "/desk/draws/%s/moves/%s".formatted(number, action),
                            carried,
                            label,
                            action.equals("void"),
                            "/desk/draws/" + number));
            model.addAttribute("desk", true);
            return "look/confirm";
        }
        var request = new MoveRequest(plan.id(), version, action, reason, Map.of("publicValue", publicValue));
        switch (moving.move(request, actor)) {
            case MoveResult.Moved moved ->
                Flash.success(flash, "已办：" + moved.file().state().label() + "。");
            case MoveResult.Refused(var reasons) -> {
                var form = FormState.blank().holding("publicValue", publicValue).holding("reason", reason);
                for (var one : reasons) {
                    form = form.with(one.field(), one.what() + one.next());
                }
                return page(plan, form, actor, model);
            }
            case MoveResult.Overtaken overtaken -> throw new Conflict("这个方案刚刚由别人办过", "请刷新后再办。");
            case MoveResult.Forbidden forbidden -> throw new NotFound("这一步");
        }
        return to(plan);
    }

    private String list(FormState form, Actor actor, Model model) {
        model.addAttribute("rows", register.deskRows(actor));
        model.addAttribute("form", form);
        model.addAttribute("mayOpen", MAKERS.stream().anyMatch(actor::holds));
        model.addAttribute(
                "projects",
                projects.all().stream()
                        .filter(project -> MAKERS.stream().anyMatch(role -> actor.holds(role, project.district())))
                        .map(project -> Choice.of(project.code().value(), project.name()))
                        .toList());
        return "housing/draw/plans";
    }

    private String page(CaseFile plan, FormState form, Actor actor, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("details", plan.form(AllocationPlan.Form.class));
        var draw = draws.find(plan.id()).orElse(null);
        model.addAttribute("view", new PlanView(plan, lists.counts(plan.id()), draw));
        model.addAttribute("form", form);
        model.addAttribute("moves", moving.open(plan, actor));
        model.addAttribute("history", cases.history(plan));
        model.addAttribute(
                "mayPrepare",
                plan.isIn(AllocationPlan.State.DRAFT)
                        && MAKERS.stream().anyMatch(role -> actor.holds(role, plan.district())));
        return "housing/draw/plan";
    }

    static void mustHold(Actor actor, Set<Role> roles) {
        if (roles.stream().noneMatch(actor::holds)) {
            throw new NotFound("页面");
        }
    }

    private static String to(CaseFile plan) {
        return "redirect:/desk/draws/" + plan.number();
    }

    /// The steps of a draw, as the page lists them.
    static List<AllocationPlan.State> steps() {
        return List.of(
                AllocationPlan.State.DRAFT,
                AllocationPlan.State.PUBLISHED,
                AllocationPlan.State.SEALED,
                AllocationPlan.State.ANNOUNCED,
                AllocationPlan.State.DRAWN,
                AllocationPlan.State.CONCLUDED);
    }
}
