package cn.anju.policy;

import java.util.List;
import java.util.Map;

/// One article of a law text: our own summary, its parts, and what in the software answers it.
///
/// @param number the article's number
/// @param parts anchor (`13-1-4`) → summary of that paragraph or item
public record LawArticle(int number, String summary, Map<String, String> parts, List<Coverage> answers) {

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
