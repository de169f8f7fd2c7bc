package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.ParametersInForce;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.LivePeople;
import cn.anju.identity.Actor;
import cn.anju.policy.place.Districts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The door of an application: who may, what it takes, and where one left off.
@Controller
public class ApplyStart {

    private final Drafts drafts;
    private final LivePeople live;
    private final Cases cases;
    private final StepFrames frames;
    private final ParametersInForce parameters;
    private final Clock clock;

    ApplyStart(
            Drafts drafts, LivePeople live, Cases cases, StepFrames frames, ParametersInForce parameters, Clock clock) {
        this.drafts = drafts;
        this.live = live;
        this.cases = cases;
        this.frames = frames;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Another case that holds the reader; shown to nobody else.
    public record Elsewhere(String number, String office) {}

    /// The highest income a month and head, for one, two, and more people.
    public record Limits(String single, String pair, String larger) {}

    @GetMapping("/me/apply")
    String start(Actor actor, Model model) {
        var person = Objects.requireNonNull(actor.person());
        var today = LocalDate.now(clock);
        var draft = drafts.of(person);
        if (draft.isPresent()) {
            model.addAttribute("frame", frames.of(FormGroup.WHERE, draft.get(), today));
            return "housing/apply/overview";
        }
        var elsewhere = live.caseOf(person).map(cases::the);
        if (elsewhere.isPresent()) {
            model.addAttribute("elsewhere", elsewhere(elsewhere.get()));
            return "housing/apply/elsewhere";
        }
        model.addAttribute("limits", limits(today));
        return "housing/apply/start";
    }

    static Elsewhere elsewhere(CaseFile file) {
        return new Elsewhere(file.number().value(), Districts.name(file.district()) + "公租房管理机构");
    }

    private Limits limits(LocalDate today) {
        return new Limits(limit("single", today), limit("pair", today), limit("larger", today));
    }

    private String limit(String people, LocalDate today) {
        var base = (BigDecimal) parameters.set().value("housing.income-base", today);
        var factor = (BigDecimal) parameters.set().value("housing.income-factor." + people, today);
        return base.multiply(factor)
                .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
