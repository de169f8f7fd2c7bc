package cn.anju.housing.allocation;

import cn.anju.casework.Cases;
import cn.anju.housing.queue.PublicNumbers;
import cn.anju.housing.queue.QueueOrder;
import cn.anju.housing.queue.QueuePlace;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The queues for programs: one's own place, the order, the weekly run.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queues", description = "轮候：自己的位置、每个队列的顺序、每周配租。")
class QueuesApi {

    private final Queues queues;
    private final QueueOrder order;
    private final PublicNumbers numbers;
    private final Cases cases;
    private final WeeklyQueueRun weekly;
    private final QueueRuns runs;

    QueuesApi(
            Queues queues,
            QueueOrder order,
            PublicNumbers numbers,
            Cases cases,
            WeeklyQueueRun weekly,
            QueueRuns runs) {
        this.queues = queues;
        this.order = order;
        this.numbers = numbers;
        this.cases = cases;
        this.weekly = weekly;
        this.runs = runs;
    }

    /// @param rank counted from 1; null while a home is offered
    record OwnPlace(
            String application,
            @Nullable String publicNumber,
            String project,
            UnitType type,
            @Nullable Integer rank,
            int waiting) {}

    record Place(
            int rank,
            String application,
            @Nullable String publicNumber,
            LocalDate appliedOn,
            Instant acceptedAt,
            boolean priority,
            boolean declinedOnce) {}

    /// @param state DONE or ALREADY_DONE
    record Run(String state, LocalDate week, int queues, int offers) {}

    @Operation(summary = "我家在每个队列里的位置")
    @GetMapping("/me/queue-places")
    List<OwnPlace> mine(Actor actor) {
        return cases.of(Objects.requireNonNull(actor.person())).stream()
                .flatMap(file -> queues.of(file.id()).stream())
                .map(this::own)
                .toList();
    }

    @Operation(summary = "有人轮候的队列和户数")
    @GetMapping("/queues")
    List<Queues.Length> all(Actor actor) {
        QueuePages.mustRead(actor);
        return queues.lengths();
    }

    @Operation(summary = "一个队列的顺序，前 500 户")
    @GetMapping("/queues/{project}/{type}")
    List<Place> one(@PathVariable String project, @PathVariable UnitType type, Actor actor) {
        QueuePages.mustRead(actor);
        var ordered = order.of(queues.waiting(project, type));
        return IntStream.range(0, Math.min(ordered.size(), QueuePages.SHOWN))
                .mapToObj(i -> place(i + 1, ordered.get(i)))
                .toList();
    }

    @Operation(summary = "最近的每周配租")
    @GetMapping("/queue-runs")
    List<QueueRuns.Run> runs(Actor actor) {
        QueuePages.mustRead(actor);
        return runs.latest(12);
    }

    /// Once a week by itself: a second call finds the week done, an interrupted run goes on.
    @Operation(summary = "办本周的配租；同一周只办一次，中断后再调用会接着办")
    @PostMapping("/queue-runs")
    Run run(Actor actor) {
        if (!actor.holds(Role.CITY_AGENCY)) {
            throw new NotFound("页面");
        }
        return switch (weekly.run(actor)) {
            case WeeklyQueueRun.Result.Done(var week, int gone, int offers) -> new Run("DONE", week, gone, offers);
            case WeeklyQueueRun.Result.AlreadyDone(var week) -> new Run("ALREADY_DONE", week, 0, 0);
            case WeeklyQueueRun.Result.RunningElsewhere running -> throw new Conflict("另一处正在配租。", "请稍后再查看 queue-runs。");
        };
    }

    private OwnPlace own(QueuePlace mine) {
        var ordered = order.of(queues.waiting(mine.project(), mine.type())).stream()
                .map(QueuePlace::caseId)
                .toList();
        int at = ordered.indexOf(mine.caseId());
        return new OwnPlace(
                mine.number().value(),
                numbers.find(mine.caseId()).orElse(null),
                mine.project(),
                mine.type(),
                at < 0 ? null : at + 1,
                ordered.size());
    }

    private Place place(int rank, QueuePlace one) {
        return new Place(
                rank,
                one.number().value(),
                numbers.find(one.caseId()).orElse(null),
                one.appliedOn(),
                one.acceptedAt(),
                one.priority(),
                one.setBack() > 0);
    }
}
