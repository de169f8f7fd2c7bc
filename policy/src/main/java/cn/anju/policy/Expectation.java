package cn.anju.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a case expects: an outcome, some values, some condition statuses, some flags or missing facts, or a refusal.
///
/// What is not mentioned is not compared; numbers are compared as numbers (3 is 3.00).
public record Expectation(Map<String, @Nullable Object> expected) {

    /// The `expect` object of a case line.
    public static Expectation of(Map<String, @Nullable Object> expected) {
        return new Expectation(expected);
    }

    /// `true` for any refusal, or an object with the code and the path it must have.
    private boolean refusal() {
        Object error = expected.get("error");
        return error != null && !Boolean.FALSE.equals(error);
    }

    /// What is different where the line was refused; empty if that was expected.
    public List<String> differences(Answer.Refused refused) {
        if (!refusal()) {
            return List.of("被拒绝：" + refused.code() + " " + refused.path() + " " + refused.message());
        }
        List<String> differences = new ArrayList<>();
        if (expected.get("error") instanceof Map<?, ?> error) {
            compareEach(
                    "error.",
                    Json.object(error),
                    Map.of("code", refused.code().name(), "path", refused.path()),
                    differences);
        }
        return differences;
    }

    /// What the decision has that was not expected, one sentence each.
    public List<String> differences(Decision decision) {
        if (refusal()) {
            return List.of("应被拒绝，却得出 " + decision.outcome());
        }
        // What is written is what is compared, so the check goes over the decision's own JSON.
        Map<String, @Nullable Object> actual = Json.readObject(decision.toJson());
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && key.equals("values")) {
                compareEach("values.", Json.object(map), Json.object(map(actual.get("values"))), differences);
            } else if (value instanceof Map<?, ?> map && key.equals("conditions")) {
                compareEach("conditions.", Json.object(map), statuses(decision), differences);
            } else {
                compare(key, value, actual.get(key), differences);
            }
        });
        return differences;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, @Nullable Object> statuses(Decision decision) {
        Map<String, @Nullable Object> statuses = new HashMap<>();
        decision.conditions()
                .forEach(condition ->
                        statuses.put(condition.id(), condition.status().name()));
        return statuses;
    }

    private static void compareEach(
            String path,
            Map<String, @Nullable Object> expected,
            Map<String, @Nullable Object> actual,
            List<String> differences) {
        expected.forEach((key, value) -> compare(path + key, value, actual.get(key), differences));
    }

    private static void compare(
            String path, @Nullable Object expected, @Nullable Object actual, List<String> differences) {
        if (!same(expected, actual)) {
            differences.add(path + " 应为 " + Json.write(expected) + "，实为 " + Json.write(actual));
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> another && list.size() == another.size()) {
            Iterator<?> others = another.iterator();
            return list.stream().allMatch(element -> same(element, others.next()));
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return map.entrySet().stream().allMatch(entry -> same(entry.getValue(), another.get(entry.getKey())));
        }
        return one == null ? other == null : one.equals(other);
    }
}
