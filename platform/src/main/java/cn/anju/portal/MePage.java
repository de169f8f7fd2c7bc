package cn.anju.portal;

import cn.anju.archive.AccessLog;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.casework.ResidentCards;
import cn.anju.identity.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// A resident's own front page: what to do now, how the cases stand, letters, who looked.
@Controller
public class MePage {

    private static final int FEW = 3;

    private final OwnCases cases;
    private final List<ResidentCards> sources;
    private final Letters letters;
    private final AccessLog log;

    MePage(OwnCases cases, List<ResidentCards> sources, Letters letters, AccessLog log) {
        this.cases = cases;
        this.sources = List.copyOf(sources);
        this.letters = letters;
        this.log = log;
    }

    /// A case in the list.
    public record Line(String number, String label, String headline, String summary, String href) {}

    @GetMapping("/me")
    String me(Actor actor, Model model) {
        var person = Objects.requireNonNull(actor.person());
        var cards = sources.stream()
                .flatMap(source -> source.cards(actor).stream())
                .sorted(Comparator.comparingInt(ResidentCards.Card::order))
                .toList();
        var mine = letters.to(person);
        model.addAttribute(
                "urgent", cards.stream().filter(ResidentCards.Card::urgent).toList());
        model.addAttribute(
                "offers", cards.stream().filter(card -> !card.urgent()).toList());
        model.addAttribute(
                "unread",
                mine.stream()
                        .filter(letter -> letter.firstOpenedAt() == null)
                        .map(letter -> LetterLine.of(letter, letters.window(letter)))
                        .toList());
        model.addAttribute(
                "cases",
                cases.of(actor).stream()
                        .filter(file -> file.version() > 1)
                        .map(this::line)
                        .toList());
        model.addAttribute("letterCount", mine.size());
        model.addAttribute(
                "seen",
                log.othersLooksAt(person, Long.MAX_VALUE, FEW).stream()
                        .map(SeenLine::of)
                        .toList());
        return "portal/me";
    }

    private Line line(CaseFile file) {
        return new Line(
                file.number().value(),
                file.type().label(),
                cases.told(file).headline(),
                file.summary(),
                "/me/cases/" + file.number());
    }
}
