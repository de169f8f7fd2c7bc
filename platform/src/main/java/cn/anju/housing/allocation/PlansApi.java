package cn.anju.housing.allocation;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Move;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Draw plans for programs: opened and filled here; their moves (publish, seal, announce, draw …) are those of any
/// case.
@RestController
@RequestMapping(path = "/api/v1/draw-plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "draw-plans",
        description = "摇号方案。建好、选好房源和家庭以后，公布、封存、登记公共随机值、摇号和配租用 /api/v1/cases/{number}/moves/{action} 办。")
class PlansApi {

    private final PlanRegister register;
    private final PlanFormReader reader;
    private final PreparingPlan preparing;
    private final PlanLists lists;
    private final PlanDraws draws;
    private final MovingCase moving;
    private final Once once;

    PlansApi(
            PlanRegister register,
            PlanFormReader reader,
            PreparingPlan preparing,
            PlanLists lists,
            PlanDraws draws,
            MovingCase moving,
            Once once) {
        this.register = register;
        this.reader = reader;
        this.preparing = preparing;
        this.lists = lists;
        this.draws = draws;
        this.moving = moving;
        this.once = once;
    }

    /// The same fields as on the page, as text.
    ///
    /// @param share percentage of the homes for the priority list, "20"
    /// @param hash sha256 or sm3
    record NewPlan(
            @Nullable String project,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String share,
            @Nullable String hash,
            @Nullable String source,
            @Nullable String drawOn) {}

    record Most(int most) {}

    record Taken(String number, int taken) {}

    /// @param version goes back with a move
    record PlanAnswer(
            String number,
            String state,
            int version,
            AllocationPlan.Form form,
            PlanLists.Counts counts,
            @Nullable PlanDraw draw,
            List<String> moves) {}

    @Operation(summary = "我能看的摇号方案，最新的在前")
    @GetMapping
    List<PlanAnswer> all(Actor actor) {
        PlanPages.mustHold(actor, PlanPages.READERS);
        return register.readable(actor).stream()
                .map(plan -> answer(plan, actor))
                .toList();
    }

    @Operation(summary = "一个摇号方案")
    @GetMapping("/{number}")
    PlanAnswer one(@PathVariable String number, Actor actor) {
        return answer(register.theirs(number, actor), actor);
    }

    @Operation(summary = "建一个摇号方案")
    @OncePerKey
    @PostMapping
    Taken open(@RequestBody NewPlan body, Actor actor, HttpServletRequest request) {
        PlanPages.mustHold(actor, PlanPages.MAKERS);
        return once.answer(request, actor, body, Taken.class, () -> switch (reader.read(FormState.of(body), actor)) {
            case PlanFormReader.Read.Faulty(var form) -> throw new FormRefused(form);
            case PlanFormReader.Read.Ready(var form, var district) ->
                new Taken(preparing.open(form, district, actor).number().value(), 0);
        });
    }

    @Operation(summary = "选入最多这么多套空房")
    @OncePerKey
    @PostMapping("/{number}/homes")
    Taken homes(@PathVariable String number, @RequestBody Most body, Actor actor, HttpServletRequest request) {
        var plan = register.makers(number, actor);
        if (body.most() < 1 || body.most() > 999_999) {
            throw new Refused("plan.most", "most", "套数要在 1 到 999999 之间。", "", "请写一个整数，例如 120。");
        }
        return once.answer(
                request,
                actor,
                body,
                Taken.class,
                () -> new Taken(number, preparing.takeHomes(plan, body.most(), actor)));
    }

    @Operation(summary = "选入符合方案范围、正在轮候的家庭")
    @OncePerKey
    @PostMapping("/{number}/households")
    Taken households(@PathVariable String number, Actor actor, HttpServletRequest request) {
        var plan = register.makers(number, actor);
        return once.answer(
                request, actor, null, Taken.class, () -> new Taken(number, preparing.takeHouseholds(plan, actor)));
    }

    @Operation(summary = "读入原系统的编号：请求体是文本，一行一个")
    @OncePerKey
    @PostMapping(path = "/{number}/numbers", consumes = MediaType.ALL_VALUE)
    Taken numbers(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean priority,
            @RequestBody(required = false) byte[] content,
            Actor actor,
            HttpServletRequest request) {
        var plan = register.makers(number, actor);
        byte[] file = content == null ? new byte[0] : content;
        return once.file(
                request,
                actor,
                file,
                Taken.class,
                () -> new Taken(number, preparing.takeNumbers(plan, file, priority, actor)));
    }

    private PlanAnswer answer(CaseFile plan, Actor actor) {
        return new PlanAnswer(
                plan.number().value(),
                plan.state().name(),
                plan.version(),
                plan.form(AllocationPlan.Form.class),
                lists.counts(plan.id()),
                draws.find(plan.id()).orElse(null),
                moving.open(plan, actor).stream().map(Move::action).toList());
    }
}
