package cn.anju.identity.demo;

import cn.anju.identity.Actor;
import cn.anju.identity.RealTime;
import cn.anju.identity.clock.DemoClock;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.policy.Parameters;
import cn.anju.policy.calendar.Deadline;
import cn.anju.policy.calendar.WorkingDays;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The two pages that exist in demo mode only: the clock and the SMS outbox.
@Controller
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoPages {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MESSAGES = 50;

    private final DemoClock clock;
    private final Clock real;
    private final MovingClock moving;
    private final SimulatedSms outbox;

    DemoPages(DemoClock clock, @RealTime Clock real, MovingClock moving, SimulatedSms outbox) {
        this.clock = clock;
        this.real = real;
        this.moving = moving;
        this.outbox = outbox;
    }

    /// How far to move.
    enum Step {
        HOURS,
        DAYS,
        WORKING_DAY,
        DATE
    }

    @GetMapping("/demo/clock")
    String clock(Model model) {
        return show(model, FormState.blank());
    }

    @PostMapping("/demo/clock")
    String move(
            @RequestParam Step step,
            @RequestParam(defaultValue = "1") int by,
            @RequestParam(required = false) @Nullable String date,
            @Nullable Actor actor,
            Model model,
            RedirectAttributes flash) {
        try {
            moving.to(target(step, by, date), actor == null ? Actor.SYSTEM : actor);
        } catch (IllegalArgumentException refused) {
            return show(
                    model,
                    FormState.blank().with(step == Step.DATE ? "date" : null, String.valueOf(refused.getMessage())));
        }
        Flash.success(flash, "业务时间已调到 %s，期间到期的事项已处理。".formatted(SHOWN.format(ZonedDateTime.now(clock))));
        return "redirect:/demo/clock";
    }

    private Instant target(Step step, int by, @Nullable String date) {
        var now = ZonedDateTime.now(clock);
        return switch (step) {
            case HOURS -> now.plus(Duration.ofHours(by)).toInstant();
            case DAYS -> now.plusDays(by).toInstant();
            case WORKING_DAY -> morningOf(nextWorkingDay(now.toLocalDate()));
            case DATE -> morningOf(day(date));
        };
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    private static LocalDate day(@Nullable String date) {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("请填写日期，例如 2026-03-20。", wrong);
        }
    }

    private static LocalDate nextWorkingDay(LocalDate today) {
        return switch (WorkingDays.of(Parameters.shipped()).after(today, 1)) {
            case Deadline.On(var day) -> day;
            case Deadline.CalendarMissing missing -> throw new IllegalArgumentException(missing.text() + "，请改用日期。");
        };
    }

    private String show(Model model, FormState form) {
        model.addAttribute("form", form);
        model.addAttribute("business", SHOWN.format(ZonedDateTime.now(clock)));
        model.addAttribute("wall", SHOWN.format(ZonedDateTime.now(real)));
        return "identity/demo-clock";
    }

    @GetMapping("/demo/sms")
    String messages(Model model) {
        var messages = outbox.latest(MESSAGES).stream()
                .map(message -> cn.anju.look.Row.of(
                        cn.anju.look.Cell.of(SHOWN.format(message.at().atZone(clock.getZone()))),
                        cn.anju.look.Cell.of(message.to().value()),
                        cn.anju.look.Cell.of(message.text())))
                .toList();
        model.addAttribute("messages", messages);
        return "identity/demo-sms";
    }
}
