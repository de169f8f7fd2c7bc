package cn.anju.policy;

import cn.anju.policy.LawArticle.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The coverage of law texts as tables for people and as data: every article or numbered duty with what answers it.
public final class LawCoverage {

    private final List<LawIndex> laws;

    public LawCoverage(LawIndex law) {
        this(List.of(law));
    }

    public LawCoverage(List<LawIndex> laws) {
        this.laws = List.copyOf(laws);
    }

    /// The tables as Markdown, the same text every time (docs/law-coverage.md is a copy of all of them).
    public String markdown() {
        StringBuilder out = new StringBuilder("# 逐条对应\n\n");
        out.append("每一份文件的每一条、每一项任务由什么落实。摘要为本项目自己的表述，以原文为准。本文件由 `anju law-coverage` 生成，请勿手改。\n");
        for (LawIndex law : laws) {
            out.append("\n## ").append(law.title()).append("\n\n");
            if (!law.number().contains(law.title())) {
                out.append(law.number()).append("。");
            }
            out.append(summary(law)).append("\n\n| 条款 | 摘要 | 由什么落实 |\n|---|---|---|\n");
            law.articles().forEach(article -> row(article, out));
        }
        return out.toString();
    }

    private static void row(LawArticle article, StringBuilder out) {
        out.append("| ").append(article.place()).append(" | ").append(article.summary());
        out.append(" | ");
        out.append(article.answers().stream().map(LawCoverage::cell).collect(Collectors.joining("<br>")));
        out.append(" |\n");
    }

    private static String cell(Coverage answer) {
        String ref = answer.ref().isEmpty() ? "" : " `" + answer.ref() + "`";
        return answer.kind().chinese() + ref + "：" + answer.reason();
    }

    /// One line: how many articles each kind of answer covers; an article counts under its first answer.
    private static String summary(LawIndex law) {
        List<String> counts = new ArrayList<>();
        for (LawArticle.Kind kind : LawArticle.Kind.values()) {
            long count = law.articles().stream()
                    .filter(article -> article.answers().getFirst().kind() == kind)
                    .count();
            if (count > 0) {
                counts.add(kind.chinese() + " " + count);
            }
        }
        return "共" + law.articles().size() + "条：" + String.join("，", counts) + "（按每条的第一项落实方式计）。";
    }

    /// The same as data: one law as itself, several as a list.
    public Map<String, Object> toMap() {
        List<Map<String, Object>> all = laws.stream().map(LawCoverage::toMap).toList();
        return all.size() == 1 ? all.getFirst() : Schemas.ordered("laws", all);
    }

    private static Map<String, Object> toMap(LawIndex law) {
        List<Map<String, Object>> articles = new ArrayList<>();
        for (LawArticle article : law.articles()) {
            articles.add(Schemas.ordered(
                    "anchor", article.number(),
                    "place", article.place(),
                    "summary", article.summary(),
                    "parts", article.parts().isEmpty() ? null : article.parts(),
                    "answers",
                            article.answers().stream()
                                    .map(answer -> Schemas.ordered(
                                            "kind", answer.kind(),
                                            "ref", answer.ref().isEmpty() ? null : answer.ref(),
                                            "reason", answer.reason()))
                                    .toList()));
        }
        return Schemas.ordered(
                "document", law.number(),
                "id", law.document().shortName(),
                "title", law.title(),
                "articles", articles);
    }
}
