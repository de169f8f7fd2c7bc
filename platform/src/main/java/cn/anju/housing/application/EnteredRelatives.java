package cn.anju.housing.application;

import cn.anju.exchange.RelativesHomesAnswer.Relation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Relatives' homes as an officer enters them, one relative a line: "父母 2 40.5".
final class EnteredRelatives {

    private static final Pattern LINE =
            Pattern.compile("(父母|子女|配偶父母)\\s+(\\d{1,2})(?:\\s+(\\d{1,4}(?:\\.\\d{1,2})?))?");

    private static final Map<String, Relation> RELATIONS =
            Map.of("父母", Relation.PARENT, "子女", Relation.CHILD, "配偶父母", Relation.SPOUSE_PARENT);

    private EnteredRelatives() {}

    static boolean fits(String text) {
        return !text.isBlank()
                && text.lines().map(String::strip).allMatch(line -> {
                    var match = LINE.matcher(line);
                    return match.matches() && (match.group(2).equals("0") || match.group(3) != null);
                });
    }

    /// The lines as facts of `housing.eligibility`.
    static List<Map<String, @Nullable Object>> facts(String text) {
        if (text.equals(EnterableFact.NONE_WORD)) {
            return List.of();
        }
        return text.lines().map(String::strip).map(EnteredRelatives::fact).toList();
    }

    private static Map<String, @Nullable Object> fact(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a relative: " + line);
        }
        String area = match.group(3);
        return fact(
                java.util.Objects.requireNonNull(RELATIONS.get(match.group(1))),
                Integer.parseInt(match.group(2)),
                area == null ? null : new BigDecimal(area));
    }

    /// One relative; without a home there the area is 0.
    static Map<String, @Nullable Object> fact(Relation relation, int homes, @Nullable BigDecimal areaPerHead) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("relation", relation.name());
        one.put("homesAtPlace", homes);
        one.put("areaPerHeadM2", areaPerHead == null && homes == 0 ? BigDecimal.ZERO : areaPerHead);
        return one;
    }
}
