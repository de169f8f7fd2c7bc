package cn.anju.portal;

import cn.anju.look.Filter;
import cn.anju.policy.LawArticle.Kind;
import cn.anju.policy.LawIndex;
import cn.anju.portal.LawText.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Every law text place by place: our own summary, and what this system does for each.
///
/// Without a text and without words it is the measures for housing; words alone are looked for in all texts.
@Controller
class LawPage {

    @GetMapping("/law")
    String law(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        String words = q.strip();
        var chosen = LawIndex.all().stream()
                .filter(law -> law.document().shortName().equals(text))
                .findFirst();
        boolean everywhere = chosen.isEmpty() && !words.isEmpty();
        var shown = chosen.orElseGet(LawIndex::housing);
        List<Place> found = (everywhere ? LawIndex.all() : List.of(shown))
                .stream()
                        .flatMap(Place::all)
                        .filter(place -> words.isEmpty() || place.says(words))
                        .toList();
        model.addAttribute(
                "texts",
                LawIndex.all().stream()
                        .map(law -> LawText.of(law, !everywhere && law == shown))
                        .toList());
        model.addAttribute("heading", LawText.of(shown, true));
        model.addAttribute("everywhere", everywhere);
        model.addAttribute(
                "places", found.stream().filter(place -> isOf(kind, place)).toList());
        model.addAttribute("text", chosen.isPresent() ? text : "");
        model.addAttribute("q", words);
        model.addAttribute("kind", kind);
        model.addAttribute("filters", filters(found, chosen.isPresent() ? text : "", kind, words));
        return "portal/law";
    }

    private static boolean isOf(String kind, Place place) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .allMatch(place::answeredBy);
    }

    private static List<Filter> filters(List<Place> found, String text, String kind, String words) {
        var all = Stream.of(new Filter("全部", address(text, "", words), String.valueOf(found.size()), kind.isEmpty()));
        var kinds = Arrays.stream(Kind.values())
                .map(one -> new Filter(
                        one.chinese(),
                        address(text, one.name(), words),
                        String.valueOf(found.stream()
                                .filter(place -> place.answeredBy(one))
                                .count()),
                        one.name().equals(kind)));
        return Stream.concat(all, kinds).toList();
    }

    private static String address(String text, String kind, String words) {
        var address = UriComponentsBuilder.fromPath("/law");
        if (!text.isEmpty()) {
            address.queryParam("text", text);
        }
        if (!kind.isEmpty()) {
            address.queryParam("kind", kind);
        }
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        return address.encode().buildAndExpand(words).toUriString();
    }
}
