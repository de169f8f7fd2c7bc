package cn.anju.desk;

import java.util.Map;

/// Outcomes of decisions in a word, for lists.
final class Outcomes {

    private static final Map<String, String> WORDS = Map.of(
            "ELIGIBLE", "符合",
            "INELIGIBLE", "不符合",
            "NEEDS_FACTS", "待核实");

    private Outcomes() {}

    static String word(String outcome) {
        return WORDS.getOrDefault(outcome, outcome);
    }
}
