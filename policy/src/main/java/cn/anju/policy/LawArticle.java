package cn.anju.policy;

import java.util.List;
import java.util.Map;

/// One article of a law text, or one numbered duty of a plan: our own summary, its parts, and what in the software
/// answers it.
///
/// @param number its key in the index: an article's number, or the place in a plan (`2-3`, `F4`)
/// @param place the same in words: 第十三条, 二（三）, 附件（四）
/// @param parts anchor (`13-1-4`) → summary of that paragraph or item
public record LawArticle(
        String number, String place, String summary, Map<String, String> parts, List<Coverage> answers) {

    /// What answers an article.
    public enum Kind {
        RULE("规则"),
        PROCEDURE("程序"),
        REGISTER("登记"),
        REPORT("报表"),
        PLANNED("计划中"),
        NONE("无软件职责");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// One answer: its kind, the name of the thing (empty for PLANNED and NONE), and why or how.
    public record Coverage(Kind kind, String ref, String reason) {
        public Coverage {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an answer needs its reason");
            }
            boolean named = kind != Kind.PLANNED && kind != Kind.NONE;
            if (named == ref.isBlank()) {
                throw new IllegalArgumentException("a built answer names what answers: " + kind + " " + reason);
            }
        }
    }

    public LawArticle {
        answers = List.copyOf(answers);
        if (summary.isBlank() || answers.isEmpty()) {
            throw new IllegalArgumentException("article " + number + " has no summary or no answer");
        }
    }

    /// How many paragraphs (款) its parts name, at least one.
    public int paragraphs() {
        return parts.keySet().stream()
                .mapToInt(anchor -> Integer.parseInt(anchor.split("-")[1]))
                .max()
                .orElse(1);
    }
}
