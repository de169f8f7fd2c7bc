package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One checked condition as a person reads it.
///
/// @param status what came out
/// @param title the condition in a few words ("收入不高于规定标准")
/// @param law the article ("第十三条（四）")
/// @param text one sentence with the facts and limits compared
/// @param source where the facts come from, and when; null where none was asked
/// @param near what would be enough, when little is missing; null otherwise
public record ConditionLine(
        Status status,
        String title,
        String law,
        String text,
        @Nullable String source,
        @Nullable String near) {

    /// What came out of a condition; unknown is not "no".
    public enum Status {
        MET("符合", "✓", "yes"),
        NOT_MET("不符合", "✕", "no"),
        UNKNOWN("待核实", "?", "unknown"),
        NOT_REACHED("未核对", "–", "unreached");

        private final String label;
        private final String sign;
        private final String css;

        Status(String label, String sign, String css) {
            this.label = label;
            this.sign = sign;
            this.css = css;
        }

        public String label() {
            return label;
        }

        public String sign() {
            return sign;
        }

        public String css() {
            return css;
        }
    }
}
