package cn.anju.policy;

import cn.anju.policy.LawArticle.Coverage;
import cn.anju.policy.LawArticle.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A law text article by article, in our own words: where citations point to, and what answers each article.
public final class LawIndex {

    private final String number;
    private final String title;
    private final List<LawArticle> articles;

    private LawIndex(String number, String title, List<LawArticle> articles) {
        this.number = number;
        this.title = title;
        this.articles = List.copyOf(articles);
    }

    /// The measures for public rental housing, 渝府发〔2024〕17号.
    public static LawIndex housing() {
        return parse(ParameterFiles.resource("/law/housing/measures-2024-17.yaml"));
    }

    static LawIndex parse(String yaml) {
        Map<?, ?> root = map(ParameterFiles.yaml(yaml));
        List<LawArticle> articles = new ArrayList<>();
        for (Object entry : list(root.get("articles"))) {
            articles.add(article(map(entry)));
        }
        return new LawIndex(text(root, "number"), text(root, "title"), articles);
    }

    private static LawArticle article(Map<?, ?> entry) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (entry.get("parts") instanceof Map<?, ?> given) {
            given.forEach((anchor, summary) -> parts.put(String.valueOf(anchor), String.valueOf(summary)));
        }
        List<Coverage> answers = new ArrayList<>();
        for (Object answer : list(entry.get("answers"))) {
            Map<?, ?> given = map(answer);
            Kind kind = Kind.valueOf(text(given, "kind").toUpperCase(Locale.ROOT));
            answers.add(new Coverage(kind, text(given, "ref"), text(given, "reason")));
        }
        return new LawArticle(Integer.parseInt(text(entry, "anchor")), text(entry, "summary"), parts, answers);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("a law index has key: value pairs here, not " + value);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    /// The document's number, for example 渝府发〔2024〕17号.
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public List<LawArticle> articles() {
        return articles;
    }

    /// The summary of an article, paragraph or item by its anchor (`13`, `27-2`, `13-1-4`).
    public Optional<String> find(String anchor) {
        String[] numbers = anchor.split("-", 2);
        return articles.stream()
                .filter(article -> String.valueOf(article.number()).equals(numbers[0]))
                .findFirst()
                .flatMap(article -> numbers.length == 1
                        ? Optional.of(article.summary())
                        : Optional.ofNullable(article.parts().get(anchor)));
    }
}
