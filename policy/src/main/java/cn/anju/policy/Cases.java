package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides case lines of the contract (`id`, `on`, `facts`, optional `parameters`) with one rule set.
public final class Cases {

    private final RuleSet<?> rule;
    private final Parameters parameters;

    public Cases(RuleSet<?> rule, Parameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    /// Decides one line; a bad line is an answer too, and never stops a run.
    public Answer answer(String line) {
        Map<String, @Nullable Object> given;
        try {
            given = Json.readObject(line);
        } catch (InvalidCase e) {
            return refused(null, e);
        }
        return answer(given);
    }

    /// Decides one case that has been read already.
    public Answer answer(Map<String, @Nullable Object> given) {
        Object id = given.get("id");
        try {
            String name = text(given, "id", "文字，例如 \"c1\"");
            LocalDate on = on(given);
            Map<String, @Nullable Object> facts = object(given, "facts");
            Parameters layered = parameters.whatIf(object(given, "parameters"));
            Decision decision = rule.decideJson(facts, on, layered);
            // Reading it here keeps whatever goes wrong while explaining on this line.
            decision.conditions();
            return new Answer.Decided(name, decision, facts);
        } catch (InvalidCase e) {
            return refused(id, e);
        } catch (DateTimeException | ArithmeticException e) {
            // A date or number so large that the calendar or an int cannot hold what follows from it.
            return new Answer.Refused(id, Code.IMPOSSIBLE_VALUE, "", "日期或数值超出可处理的范围：" + e.getMessage());
        }
    }

    private static Answer refused(@Nullable Object id, InvalidCase e) {
        return new Answer.Refused(id, e.code(), e.path(), e.reason());
    }

    private static LocalDate on(Map<String, @Nullable Object> given) {
        Object on = given.get("on");
        if (on == null) {
            throw new InvalidCase(Code.MISSING, "on", "缺少决定日期 on，例如 2025-03-07");
        }
        return (LocalDate) Kind.Time.DATE.parse(on, "on");
    }

    private static String text(Map<String, @Nullable Object> given, String key, String expected) {
        Object value = given.get(key);
        if (value == null) {
            throw new InvalidCase(Code.MISSING, key, "缺少 " + key);
        }
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new InvalidCase(Code.WRONG_TYPE, key, "应当是" + expected);
    }

    /// Absent facts are all unknown and absent overrides are none; anything but an object is a mistake.
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> given, String key) {
        Object value = given.get(key);
        if (value instanceof Map<?, ?> map) {
            return Json.object(map);
        }
        if (value == null && !(given.containsKey(key) && key.equals("facts"))) {
            return Map.of();
        }
        throw new InvalidCase(Code.WRONG_TYPE, key, "应当是对象");
    }
}
