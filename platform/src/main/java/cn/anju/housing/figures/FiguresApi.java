package cn.anju.housing.figures;

import cn.anju.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The figures for programs.
@RestController
@RequestMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "figures", description = "公租房各项数字，可以回看任何一天；每个数字都能取得背后的清单。")
class FiguresApi {

    private static final int PAGE = 500;

    private final FiguresDay days;
    private final FigureRows rows;
    private final Clock clock;

    FiguresApi(FiguresDay days, FigureRows rows, Clock clock) {
        this.days = days;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param value in yuan, as a share of 1, in days or as a number of rows; null where there is nothing to count
    /// @param districts the same by district
    record Value(
            String key,
            String label,
            String method,
            String shape,
            @Nullable BigDecimal value,
            Map<String, @Nullable BigDecimal> districts,
            Instant countedAt) {}

    /// @param next to pass as `after`; null on the last page
    record Lines(
            LocalDate day,
            List<FigureRows.Line> lines,
            @Nullable String next) {}

    @Operation(summary = "某一天结束时的全部数字")
    @GetMapping
    List<Value> all(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String district,
            Actor actor) {
        var reach = FiguresReach.of(actor);
        var asked = FiguresAsked.of(day, null, district, reach, clock);
        return Measures.ALL.stream()
                .map(measure -> value(measure, asked, reach))
                .toList();
    }

    private Value value(Measure measure, FiguresAsked asked, FiguresReach reach) {
        var counted = days.of(measure, asked.day());
        Map<String, @Nullable BigDecimal> districts = new TreeMap<>();
        counted.districts().forEach((code, one) -> {
            if (!code.isEmpty() && reach.covers(code)) {
                districts.put(code, measure.value(one));
            }
        });
        return new Value(
                measure.key(),
                measure.label(),
                measure.method(),
                measure.shape().name(),
                measure.value(counted.of(asked.area())),
                districts,
                counted.at());
    }

    @Operation(summary = "一个数字背后的清单，数值大的在前，每页 500 行")
    @GetMapping("/{key}/rows")
    Lines rows(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var asked = FiguresAsked.of(day, null, district, FiguresReach.of(actor), clock);
        var found = rows.page(Measures.the(key), asked.day(), asked.area(), FigureRows.After.of(after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Lines(
                asked.day(), shown, found.size() > PAGE ? shown.getLast().cursor() : null);
    }
}
