package cn.anju.desk;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Sweeper;
import cn.anju.identity.Actor;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Working calendars for programs of the calendar's keeper.
@RestController
@RequestMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "calendars", description = "工作日历：国务院公布后录入，等它的期限立刻重算。")
class CalendarsApi {

    private final ParametersInForce parameters;
    private final Sweeper sweeper;
    private final Clock clock;
    private final Once once;

    CalendarsApi(ParametersInForce parameters, Sweeper sweeper, Clock clock, Once once) {
        this.parameters = parameters;
        this.sweeper = sweeper;
        this.clock = clock;
        this.once = once;
    }

    /// @param off days off, "2027-10-01/2027-10-07" or a single day
    /// @param work make-up workdays
    /// @param cites the notice's document number
    record Year(
            int year,
            @Nullable List<String> off,
            @Nullable List<String> work,
            @Nullable String cites) {}

    record Known(int year, List<String> cites, LocalDate since) {}

    record Entered(int year) {}

    @Operation(summary = "已有的年份")
    @GetMapping
    List<Known> all(Actor actor) {
        CalendarPage.keeper(actor);
        var set = parameters.set();
        return set.ids().stream()
                .filter(id -> id.startsWith("calendar."))
                .map(id -> set.history(id).getLast())
                .map(value -> new Known(
                        Integer.parseInt(value.id().substring("calendar.".length())), value.cites(), value.since()))
                .toList();
    }

    @Operation(summary = "录入一年的放假和调休")
    @OncePerKey
    @PostMapping
    Entered enter(@RequestBody Year body, Actor actor, HttpServletRequest request) {
        CalendarPage.keeper(actor);
        var year = Integer.toString(body.year());
        var off = Objects.requireNonNullElse(body.off(), List.<String>of());
        var work = Objects.requireNonNullElse(body.work(), List.<String>of());
        var cites = Objects.requireNonNullElse(body.cites(), "").strip();
        var form = CalendarPage.check(FormState.blank(), year, String.join("\n", off), String.join("\n", work), cites);
        if (!form.isClean()) {
            throw new FormRefused(form);
        }
        var entered = once.answer(request, actor, body, Entered.class, () -> {
            parameters.enter("calendar." + year, Map.of("off", off, "work", work), LocalDate.now(clock), cites, actor);
            return new Entered(body.year());
        });
        sweeper.sweep();
        return entered;
    }
}
