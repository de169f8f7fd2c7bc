package cn.anju.portal;

import cn.anju.look.Filter;
import cn.anju.policy.LawArticle;
import cn.anju.policy.LawIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The measures article by article: our own summary, and what this system does for each.
@Controller
class LawPage {

    @GetMapping("/law")
    String law(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q, Model model) {
        var index = LawIndex.housing();
        String words = q.strip();
        List<LawArticle> found = index.articles().stream()
                .filter(article -> kind.isEmpty()
                        || article.answers().stream()
                                .anyMatch(answer -> answer.kind().name().equals(kind)))
                .filter(article -> words.isEmpty() || says(article, words))
                .toList();
        model.addAttribute("title", index.title());
        model.addAttribute("number", index.number());
        model.addAttribute("articles", found);
        model.addAttribute("total", index.articles().size());
        model.addAttribute("q", words);
        model.addAttribute("kind", kind);
        model.addAttribute("filters", filters(index, kind));
        return "portal/law";
    }

    private static boolean says(LawArticle article, String words) {
        return Stream.concat(
                        Stream.of(article.summary()),
                        Stream.concat(
                                article.parts().values().stream(),
                                article.answers().stream().map(answer -> answer.ref() + answer.reason())))
                .anyMatch(text -> text.contains(words));
    }

    private static List<Filter> filters(LawIndex index, String kind) {
        var all = Stream.of(
                new Filter("全部", "/law", String.valueOf(index.articles().size()), kind.isEmpty()));
        var kinds = Arrays.stream(LawArticle.Kind.values())
                .map(one -> new Filter(
                        one.chinese(),
                        "/law?kind=" + one.name(),
                        String.valueOf(index.articles().stream()
                                .filter(article -> article.answers().stream().anyMatch(answer -> answer.kind() == one))
                                .count()),
                        one.name().equals(kind)));
        return Stream.concat(all, kinds).toList();
    }
}
