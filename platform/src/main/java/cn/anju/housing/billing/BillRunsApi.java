package cn.anju.housing.billing;

import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The monthly billing for programs.
@RestController
@RequestMapping(path = "/api/v1/bill-runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bill-runs", description = "按月出租金账单：开始、进度、暂停。")
class BillRunsApi {

    private final BillRuns runs;
    private final BillRunWorker worker;
    private final Clock clock;

    BillRunsApi(BillRuns runs, BillRunWorker worker, Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
    }

    /// @param month "2026-03"
    record Asked(String month) {}

    @Operation(summary = "最近的出账和进度")
    @GetMapping
    List<BillRuns.Run> all(Actor actor) {
        if (!BillRunPages.mayRead(actor)) {
            throw new NotFound("出账");
        }
        return runs.latest(24);
    }

    /// Once a month by itself: bills that stand are neither doubled nor changed.
    @Operation(summary = "开始或继续一个月的出账；已出的账单不重复")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked start(@RequestBody Asked asked, Actor actor) {
        worker.start(theMonth(asked.month(), actor), actor);
        return asked;
    }

    @Operation(summary = "暂停出账，写完的都保留")
    @PostMapping("/{month}/pause")
    Asked pause(@PathVariable String month, Actor actor) {
        if (!runs.turn(theMonth(month, actor), BillRuns.State.RUNNING, BillRuns.State.PAUSED)) {
            throw new Conflict("这个月现在没有在出账。", "请先查看 bill-runs。");
        }
        return new Asked(month);
    }

    private YearMonth theMonth(String text, Actor actor) {
        if (!BillRunPages.mayRun(actor)) {
            throw new NotFound("出账");
        }
        return BillRunPages.month(text, clock)
                .orElseThrow(
                        () -> new Refused("month", "month", "月份要写成 2026-03 这样，最晚到下个月。", "月份决定出哪一批账单。", "请改正后再提交。"));
    }
}
