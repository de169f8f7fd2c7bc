package cn.anju.housing.recheck;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The yearly checks for programs: start, progress, pause, go on, end, figures.
@RestController
@RequestMapping(path = "/api/v1/rechecks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rechecks", description = "年度核查：开始、进度、暂停、继续、终止、结果。")
class RechecksApi {

    private final RecheckDesk desk;
    private final Report report;
    private final Once once;

    RechecksApi(RecheckDesk desk, Report report, Once once) {
        this.desk = desk;
        this.report = report;
        this.once = once;
    }

    /// @param target TENANTS or APPLICANTS
    /// @param area a district's code, or CITY
    record Order(@Nullable String target, @Nullable String area) {}

    /// A run with its progress.
    ///
    /// @param households how many there are to check
    /// @param done how many are checked
    record RunAnswer(
            String id,
            int year,
            String target,
            String area,
            LocalDate keyDate,
            String state,
            int households,
            int done,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem) {

        static RunAnswer of(Runs.Run run) {
            return new RunAnswer(
                    run.id().toString(),
                    run.year(),
                    run.target().name(),
                    run.area(),
                    run.keyDate(),
                    run.state().name(),
                    run.households(),
                    run.done(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.problem());
        }
    }

    /// A run with its figures by district.
    record Whole(RunAnswer run, List<Report.Line> districts) {}

    @Operation(summary = "最近的年度核查和进度")
    @GetMapping
    List<RunAnswer> all(Actor actor) {
        return desk.latest(actor).stream().map(RunAnswer::of).toList();
    }

    @Operation(summary = "一次核查：进度，按区县和原因的结果")
    @GetMapping("/{run}")
    Whole one(@PathVariable String run, Actor actor) {
        var found = desk.read(run, actor);
        return new Whole(RunAnswer.of(found), report.of(found.id(), Scope.toRead(actor)));
    }

    @Operation(summary = "开始今年的核查；同一年、同一类家庭、同一范围只有一次，再开始就是那一次")
    @OncePerKey
    @PostMapping
    RunAnswer start(@RequestBody Order order, Actor actor, HttpServletRequest request) {
        var asked = desk.order(text(order.target()), text(order.area()), actor);
        return once.answer(request, actor, order, RunAnswer.class, () -> RunAnswer.of(desk.start(asked, actor)));
    }

    @Operation(summary = "暂停，写完的都保留")
    @OncePerKey
    @PostMapping("/{run}/pause")
    RunAnswer pause(@PathVariable String run, Actor actor, HttpServletRequest request) {
        return turned(run, actor, request, () -> desk.pause(run, actor));
    }

    @Operation(summary = "从停下的地方继续")
    @OncePerKey
    @PostMapping("/{run}/resume")
    RunAnswer resume(@PathVariable String run, Actor actor, HttpServletRequest request) {
        return turned(run, actor, request, () -> desk.resume(run, actor));
    }

    @Operation(summary = "终止：已核查的保留，没有核查到的可以另外开始")
    @OncePerKey
    @PostMapping("/{run}/stop")
    RunAnswer stop(@PathVariable String run, Actor actor, HttpServletRequest request) {
        return turned(run, actor, request, () -> desk.stop(run, actor));
    }

    private RunAnswer turned(String run, Actor actor, HttpServletRequest request, Runnable turn) {
        desk.read(run, actor);
        return once.answer(request, actor, null, RunAnswer.class, () -> {
            turn.run();
            return RunAnswer.of(desk.read(run, actor));
        });
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
