package cn.anju.desk;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Sweeper;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.FormState;
import cn.anju.look.Row;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Working calendars by year: what is in force, and the form for the next one when it has been published.
@Controller
class CalendarPage {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final ParametersInForce parameters;
    private final Sweeper sweeper;
    private final Clock clock;

    CalendarPage(ParametersInForce parameters, Sweeper sweeper, Clock clock) {
        this.parameters = parameters;
        this.sweeper = sweeper;
        this.clock = clock;
    }

    @GetMapping("/desk/calendars")
    String show(Actor reader, Model model) {
        keeper(reader);
        return page(FormState.blank(), model);
    }

    /// Deadlines that waited for the year are computed at once.
    @PostMapping("/desk/calendars")
    String enter(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String off,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String cites,
            Actor reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        keeper(reader);
        var form = check(FormState.entered(request.getParameterMap()), year, off, work, cites);
        if (!form.isClean()) {
            response.setStatus(422);
            return page(form, model);
        }
        parameters.enter(
                "calendar." + year,
                Map.of("off", lines(off), "work", lines(work)),
                LocalDate.now(clock),
                cites.strip(),
                reader);
        sweeper.sweep();
        flash.addFlashAttribute("message", year + " 年的工作日历已录入，等它的期限已重新计算。");
        return "redirect:/desk/calendars";
    }

    static void keeper(Actor reader) {
        if (!reader.holds(Role.CALENDAR_KEEPER)) {
            throw new NotFound("工作日历");
        }
    }

    static FormState check(FormState entered, String year, String off, String work, String cites) {
        var form = entered;
        if (!YEAR.matcher(year).matches()) {
            return form.with("year", "请填年份，例如 2027。");
        }
        if (lines(off).isEmpty() || !lines(off).stream().allMatch(line -> isDays(line, year))) {
            form = form.with("off", "每行一段放假日期，都要在 " + year + " 年内，例如 " + year + "-10-01/" + year + "-10-07。");
        }
        if (!lines(work).stream().allMatch(line -> isDays(line, year))) {
            form = form.with("work", "每行一个调休上班日，都要在 " + year + " 年内。");
        }
        return cites.strip().length() < 5 ? form.with("cites", "请填通知的文号。") : form;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isDays(String line, String year) {
        String[] ends = line.split("/", -1);
        try {
            var first = LocalDate.parse(ends[0]);
            var last = LocalDate.parse(ends[ends.length - 1]);
            int expected = Integer.parseInt(year);
            return ends.length <= 2
                    && !last.isBefore(first)
                    && first.getYear() == expected
                    && last.getYear() == expected;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String page(FormState form, Model model) {
        var set = parameters.set();
        model.addAttribute("form", form);
        model.addAttribute(
                "rows",
                set.ids().stream()
                        .filter(id -> id.startsWith("calendar."))
                        .map(id -> set.history(id).getLast())
                        .map(value -> Row.of(
                                Cell.of(value.id().substring("calendar.".length())),
                                Cell.of(String.join("；", value.cites())),
                                Cell.of(value.since().toString())))
                        .toList());
        return "desk/calendars";
    }
}
