package cn.anju.housing.apply;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.FormGroup;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A resident's own application for programs: begun, filled in step by step, checked, handed in.
@RestController
@RequestMapping(path = "/api/v1/me/application", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "application", description = "填写公租房申请。每次保存带上读到的 revision；回答里的 missing 是还缺的和还不对的。")
class ApplyApi {

    private final SavingStep saving;
    private final IncomesStep incomes;
    private final Submitting submitting;
    private final Once once;
    private final Clock clock;

    ApplyApi(SavingStep saving, IncomesStep incomes, Submitting submitting, Once once, Clock clock) {
        this.saving = saving;
        this.incomes = incomes;
        this.submitting = submitting;
        this.once = once;
        this.clock = clock;
    }

    /// The application with its answers so far.
    record DraftAnswer(
            String number, String state, int revision, ApplicationForm form, List<SavingStep.Missing> missing) {}

    /// @param level CITY or DISTRICT
    /// @param place code of the district that decides
    record Begin(@Nullable String level, @Nullable String place) {}

    record Where(
            int revision, @Nullable String level, @Nullable String place) {}

    record WorkAnswer(
            @Schema(allowableValues = {"EMPLOYED", "BUSINESS", "PENSION", "NONE"}) @Nullable String kind,

            @Nullable String district,
            @Nullable String employer,
            @Nullable String industry,

            @Schema(allowableValues = {"YES", "NO"}) @Nullable String migrant,

            @Schema(allowableValues = {"YES", "NO", "UNSURE"}) @Nullable String insured) {}

    record Work(int revision, @Nullable WorkAnswer work) {}

    /// @param yearly yuan a year, as a number or as people write it
    record Income(UUID person, @Nullable String yearly) {}

    record Incomes(int revision, @Nullable List<Income> incomes) {}

    record Recognition(
            int revision,
            @Nullable String recognition,
            @Nullable String hukouDistrict) {}

    /// @param projects up to three codes, the most wanted first
    record Homes(
            int revision,
            @Nullable List<String> projects,
            @Nullable String unitType) {}

    record Promises(int revision, boolean promise, boolean consent) {}

    record Submission(int revision) {}

    /// @param number the application's number, which people quote
    record HandedIn(String number) {}

    @Operation(summary = "正在填写的申请：回答、还缺什么")
    @GetMapping
    DraftAnswer one(Actor actor) {
        var draft = saving.open(actor);
        return new DraftAnswer(
                draft.file().number().value(),
                draft.file().state().name(),
                draft.revision(),
                draft.form(),
                saving.missing(draft));
    }

    @Operation(summary = "开始一份申请；已有正在填写的，就回答那一份")
    @OncePerKey
    @PostMapping
    SavingStep.Saved begin(@RequestBody Begin body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> saving.begin(FormState.of(body), actor));
    }

    @Operation(summary = "第 1 步：申请哪里的房子")
    @OncePerKey
    @PostMapping("/where")
    SavingStep.Saved where(@RequestBody Where body, Actor actor, HttpServletRequest request) {
        return save(FormGroup.WHERE, body.revision(), body, FormState.of(body), actor, request);
    }

    @Operation(summary = "第 3 步：工作或养老待遇")
    @OncePerKey
    @PostMapping("/work")
    SavingStep.Saved work(@RequestBody Work body, Actor actor, HttpServletRequest request) {
        return save(FormGroup.WORK, body.revision(), body, FormState.of(body), actor, request);
    }

    @Operation(summary = "第 4 步：每位成年人一年的收入（元）")
    @OncePerKey
    @PostMapping("/incomes")
    SavingStep.Saved incomes(@RequestBody Incomes body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> {
            var asked = incomes.asked(saving.open(actor, body.revision()), saving.today());
            return saving.save(FormGroup.INCOMES, body.revision(), entered(body, asked), actor);
        });
    }

    @Operation(summary = "第 5 步：低保等认定")
    @OncePerKey
    @PostMapping("/recognition")
    SavingStep.Saved recognition(@RequestBody Recognition body, Actor actor, HttpServletRequest request) {
        return save(FormGroup.RECOGNITION, body.revision(), body, FormState.of(body), actor, request);
    }

    @Operation(summary = "第 6 步：小区和户型")
    @OncePerKey
    @PostMapping("/homes")
    SavingStep.Saved homes(@RequestBody Homes body, Actor actor, HttpServletRequest request) {
        var entered = FormState.blank().holding("unitType", body.unitType() == null ? "" : body.unitType());
        var projects = body.projects() == null ? List.<String>of() : body.projects();
        if (projects.size() > 3) {
            throw new Refused("projects.too-many", "projects", "小区最多选 3 个。", "按想要的先后排列。", "请减到 3 个以内。");
        }
        for (int i = 0; i < projects.size(); i++) {
            entered = entered.holding("projects[" + i + "]", projects.get(i));
        }
        return save(FormGroup.HOMES, body.revision(), body, entered, actor, request);
    }

    @Operation(summary = "第 8 步：承诺真实、同意核查；前面各步都齐了才行")
    @OncePerKey
    @PostMapping("/check")
    SavingStep.Saved check(@RequestBody Promises body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> {
            var draft = saving.open(actor, body.revision());
            var state = FormState.blank();
            state = body.promise() ? state : state.with("promise", "请承诺内容真实。没有承诺不能受理。");
            SavingStep.refuse(body.consent() ? state : state.with("consent", "请同意核查。不同意核查的，可以到窗口说明情况。"));
            return saving.saveTicks(draft, new Tick(clock.instant(), PromiseText.VERSION, request.getRemoteAddr()));
        });
    }

    @Operation(summary = "提交；退回补正的，再次提交")
    @OncePerKey
    @PostMapping("/submission")
    HandedIn submit(@RequestBody Submission body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, HandedIn.class, () -> switch (submitting.attempt(
                body.revision(), actor)) {
            case Submitting.Answer.HandedIn(var number) -> new HandedIn(number);
            case Submitting.Answer.Refused(var texts) ->
                throw new FormRefused(texts.stream()
                        .map(text -> new FormState.Problem(null, text))
                        .toList());
            case Submitting.Answer.Nothing nothing -> throw new NotFound("正在填写的申请");
        });
    }

    private SavingStep.Saved save(
            FormGroup group, int revision, Object body, FormState entered, Actor actor, HttpServletRequest request) {
        return once.answer(
                request, actor, body, SavingStep.Saved.class, () -> saving.save(group, revision, entered, actor));
    }

    /// The amounts under the fields in which the form asks for them.
    private static FormState entered(Incomes body, List<IncomesStep.Asked> asked) {
        var state = FormState.blank();
        List<UUID> strangers = new ArrayList<>();
        for (var income : body.incomes() == null ? List.<Income>of() : body.incomes()) {
            var field = asked.stream()
                    .filter(one -> one.person().value().equals(income.person()))
                    .map(IncomesStep.Asked::field)
                    .findFirst();
            if (field.isPresent()) {
                state = state.holding(field.get(), income.yearly() == null ? "" : income.yearly());
            } else {
                strangers.add(income.person());
            }
        }
        return strangers.isEmpty() ? state : state.with("incomes", "有的人不在这份申请的成年人里。请先读取家庭成员，再填他们的收入。");
    }
}
