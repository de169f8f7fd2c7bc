package cn.anju.policy;

import cn.anju.policy.Citation.Document;
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

    private static final class Shipped {
        static final List<LawIndex> ALL = ParameterFiles.resource("/law/files.txt")
                .lines()
                .map(file -> parse(ParameterFiles.resource("/law/" + file)))
                .toList();
    }

    private final Document document;
    private final List<LawArticle> articles;

    private LawIndex(Document document, List<LawArticle> articles) {
        this.document = document;
        this.articles = List.copyOf(articles);
    }

    /// Every text this library executes, the measures for housing first.
    public static List<LawIndex> all() {
        return Shipped.ALL;
    }

    /// The index of a document, if it has one; standards and calendars are cited as a whole.
    public static Optional<LawIndex> of(Document document) {
        return all().stream().filter(law -> law.document == document).findFirst();
    }

    /// The measures for public rental housing, 渝府发〔2024〕17号.
    public static LawIndex housing() {
        return of(Document.PRH).orElseThrow();
    }

    static LawIndex parse(String yaml) {
        Map<?, ?> root = map(ParameterFiles.yaml(yaml));
        Document document = Document.valueOf(text(root, "document").replace('-', '_'));
        List<LawArticle> articles = new ArrayList<>();
        for (Object entry : list(root.get("articles"))) {
            articles.add(article(map(entry), document));
        }
        return new LawIndex(document, articles);
    }

    private static LawArticle article(Map<?, ?> entry, Document document) {
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
        String anchor = text(entry, "anchor");
        String place = Citation.of(document, anchor).place();
        return new LawArticle(anchor, place, text(entry, "summary"), parts, answers);
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

    public Document document() {
        return document;
    }

    /// The document's number, for example 渝府发〔2024〕17号.
    public String number() {
        return document.number();
    }

    public String title() {
        return document.title();
    }

    public List<LawArticle> articles() {
        return articles;
    }

    /// The summary of an article, paragraph or item by its anchor (`13`, `27-2`, `13-1-4`).
    public Optional<String> find(String anchor) {
        for (LawArticle article : articles) {
            if (article.number().equals(anchor)) {
                return Optional.of(article.summary());
            }
            String part = article.parts().get(anchor);
            if (part != null) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
