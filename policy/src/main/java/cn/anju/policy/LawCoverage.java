package cn.anju.policy;

import cn.anju.policy.LawArticle.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The coverage of a law text as a table for people and as data: every article with what answers it.
public final class LawCoverage {

    private final LawIndex law;

    public LawCoverage(LawIndex law) {
        this.law = law;
    }

    /// The table as Markdown, the same text every time (docs/law-coverage.md is a copy of it).
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(law.title()).append("：逐条对应\n\n");
        out.append(law.number()).append("。摘要为本项目自己的表述，以原文为准。本文件由 `anju law-coverage` 生成，请勿手改。\n\n");
        out.append("| 条 | 摘要 | 由什么落实 |\n|---|---|---|\n");
        for (LawArticle article : law.articles()) {
            out.append("| 第").append(Citation.chinese(article.number())).append("条 | ");
            out.append(article.summary()).append(" | ");
            out.append(article.answers().stream().map(LawCoverage::cell).collect(Collectors.joining("<br>")));
            out.append(" |\n");
        }
        return out.append('\n').append(summary()).append('\n').toString();
    }

    private static String cell(Coverage answer) {
        String ref = answer.ref().isEmpty() ? "" : " `" + answer.ref() + "`";
        return answer.kind().chinese() + ref + "：" + answer.reason();
    }

    /// One line: how many articles each kind of answer covers; an article counts under its first answer.
    public String summary() {
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

    /// The same as data.
    public Map<String, Object> toMap() {
        List<Map<String, Object>> articles = new ArrayList<>();
        for (LawArticle article : law.articles()) {
            articles.add(Schemas.ordered(
                    "article", article.number(),
                    "anchor", String.valueOf(article.number()),
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
        return Schemas.ordered("document", law.number(), "title", law.title(), "articles", articles);
    }
}
