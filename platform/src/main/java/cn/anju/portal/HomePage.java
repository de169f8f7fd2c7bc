package cn.anju.portal;

import cn.anju.casework.CaseFigures;
import cn.anju.casework.PublicNotices;
import cn.anju.look.Figure;
import cn.anju.look.Format;
import cn.anju.look.Link;
import cn.anju.policy.place.Districts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The front door: what this is, how to apply, what is on public notice, a few figures.
@Controller
class HomePage {

    private static final String APPLICATIONS = "housing.application";
    private static final int FEW = 3;

    /// Smaller counts could point at somebody (public counts under 5 show «<5»).
    private static final long SMALLEST_SHOWN = 5;

    private final PublicNotices notices;
    private final CaseFigures figures;

    HomePage(PublicNotices notices, CaseFigures figures) {
        this.notices = notices;
        this.figures = figures;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute(
                "notices",
                notices.latest(FEW, null).stream()
                        .map(notice -> new Link(
                                Districts.name(notice.district()) + " " + Format.date(notice.openedOn()) + "公示"
                                        + (notice.endedAt() != null
                                                ? "（已结束）"
                                                : notice.endsOn() == null ? "" : "，到 " + Format.day(notice.endsOn())),
                                "/notices/" + notice.number()))
                        .toList());
        model.addAttribute("figures", shown(figures.byState(APPLICATIONS)));
        return "portal/home";
    }

    private static List<Figure> shown(Map<String, Long> states) {
        return List.of(
                Figure.of(
                        count(
                                states,
                                Set.of(
                                        "SUBMITTED",
                                        "RETURNED",
                                        "ACCEPTED",
                                        "FIRST_REVIEW",
                                        "SECOND_REVIEW",
                                        "APPEALED")),
                        "户正在审核"),
                Figure.of(count(states, Set.of("PUBLIC_NOTICE")), "户正在公示"),
                Figure.of(count(states, Set.of("QUALIFIED", "OFFERED")), "户正在轮候"),
                Figure.of(count(states, Set.of("LEASED")), "户已签约"));
    }

    private static String count(Map<String, Long> states, Set<String> which) {
        long sum = which.stream()
                .mapToLong(state -> states.getOrDefault(state, 0L))
                .sum();
        return sum > 0 && sum < SMALLEST_SHOWN ? "<5" : Format.number(sum);
    }
}
