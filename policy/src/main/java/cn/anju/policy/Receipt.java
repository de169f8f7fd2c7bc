package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.ParameterValue.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A decision as a document that can be recomputed years later from itself alone.
///
/// One line of JSON: the facts as given, every dated value of the rule set's parameters, the rule's name and version,
/// the decision, its sentences, and last `"sha256"`, the hash of the UTF-8 bytes before its comma. The hash is over the
/// stored bytes, never over JSON written again. Replaying needs no database and no parameter file; everything but the
/// sentences has to come out the same, for a change of wording is no new version of a rule.
public final class Receipt {

    private static final String KIND = "anju-receipt/1";
    private static final String SEAL = ",\"sha256\":\"";

    private final String body;
    private final String sha256;
    private final Map<String, @Nullable Object> content;

    /// How a replay came out.
    public sealed interface Replay {

        /// Recomputed to the same bytes.
        record Same(String sha256) implements Replay {}

        /// Not the same, and why.
        record Different(String why) implements Replay {}
    }

    private Receipt(String body, String sha256, Map<String, @Nullable Object> content) {
        this.body = body;
        this.sha256 = sha256;
        this.content = content;
    }

    /// The receipt of a decided case line.
    public static Receipt of(Answer.Decided decided) {
        return of(decided.id(), decided.decision(), decided.facts());
    }

    /// The receipt of a decision made from JSON facts.
    public static Receipt of(String id, Decision decision, Map<String, @Nullable Object> facts) {
        return of(id, decision, facts, Map.of());
    }

    /// The receipt of a decision made from JSON facts of which it is known where they come from.
    ///
    /// @param sources path of a fact → where and when it was got, for example 不动产登记 2026-03-05; kept and hashed,
    ///     not read
    public static Receipt of(
            String id, Decision decision, Map<String, @Nullable Object> facts, Map<String, String> sources) {
        List<String> words =
                decision.conditions().stream().map(ConditionResult::text).toList();
        String body = body(id, decision, facts, sources, words);
        return new Receipt(body, ParameterSet.sha256(body), Json.readObject(body + "}"));
    }

    private static String body(
            String id,
            Decision decision,
            Map<String, @Nullable Object> facts,
            @Nullable Object sources,
            @Nullable Object words) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("receipt", KIND);
        content.put("id", id);
        content.put("ruleSet", decision.ruleSet());
        content.put("version", decision.version());
        content.put("on", decision.on());
        content.put("facts", facts);
        content.put("sources", sources);
        content.put("parameters", decision.parameterSet().entries());
        content.put("decision", decision.withoutWords());
        content.put("words", words);
        String whole = Json.write(content);
        return whole.substring(0, whole.length() - 1);
    }

    /// Reads a stored receipt.
    ///
    /// @throws InvalidCase if it is not one, or its bytes do not have the hash it states
    public static Receipt parse(String text) {
        String line = text.strip();
        int seal = line.lastIndexOf(SEAL);
        if (seal < 0 || !line.endsWith("\"}")) {
            throw new InvalidCase(Code.BROKEN_JSON, "sha256", "不是回执：末尾没有 sha256");
        }
        String body = line.substring(0, seal);
        String stated = line.substring(seal + SEAL.length(), line.length() - 2);
        if (!ParameterSet.sha256(body).equals(stated)) {
            throw new InvalidCase(Code.IMPOSSIBLE_VALUE, "sha256", "内容与其 sha256 不符，回执被改动过");
        }
        Map<String, @Nullable Object> content = Json.readObject(line);
        if (!KIND.equals(content.get("receipt"))) {
            throw new InvalidCase(Code.UNKNOWN_VALUE, "receipt", "不认识的回执格式");
        }
        return new Receipt(body, stated, content);
    }

    /// The document, with a line end.
    public String text() {
        return body + SEAL + sha256 + "\"}\n";
    }

    public String sha256() {
        return sha256;
    }

    /// Recomputes the decision with the version of the rule that made it and compares every byte.
    ///
    /// @throws InvalidCase if the receipt lacks a part or no longer can be decided
    public Replay replay(RuleSets rules) {
        if (find(rules).isEmpty()) {
            return new Replay.Different("这里没有规则 " + ruleSet() + " 的第" + version() + "版");
        }
        String recomputed = body(
                String.valueOf(content.get("id")), again(rules), facts(), content.get("sources"), content.get("words"));
        return recomputed.equals(body) ? new Replay.Same(sha256) : new Replay.Different(firstDifference(recomputed));
    }

    /// The decision computed again from this receipt alone, for instance to read its advice.
    ///
    /// @throws InvalidCase if the receipt lacks a part or no longer can be decided
    /// @throws java.util.NoSuchElementException if the rule set's version is not among these
    public Decision again(RuleSets rules) {
        LocalDate on = LocalDate.parse(String.valueOf(content.get("on")));
        return find(rules).orElseThrow().decideJson(facts(), on, parameters());
    }

    private Optional<RuleSet<?>> find(RuleSets rules) {
        return rules.find(ruleSet(), version());
    }

    private String ruleSet() {
        return String.valueOf(content.get("ruleSet"));
    }

    private int version() {
        return Integer.parseInt(String.valueOf(content.get("version")));
    }

    private Map<String, @Nullable Object> facts() {
        if (!(content.get("facts") instanceof Map<?, ?> given)) {
            throw new InvalidCase(Code.MISSING, "facts", "回执中没有事实");
        }
        return Json.object(given);
    }

    private String firstDifference(String recomputed) {
        int at = 0;
        while (at < Math.min(body.length(), recomputed.length()) && body.charAt(at) == recomputed.charAt(at)) {
            at++;
        }
        return "从第" + at + "个字符起：回执为「" + around(body, at) + "」，重算为「" + around(recomputed, at) + "」";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    }

    private Parameters parameters() {
        List<ParameterValue> dated = new ArrayList<>();
        List<Declaration> declared = new ArrayList<>();
        Map<String, @Nullable Object> whatIf = new LinkedHashMap<>();
        if (content.get("parameters") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map) {
                    read(Json.object(map), dated, declared, whatIf);
                }
            }
        }
        return Parameters.of(dated, declared).whatIf(whatIf);
    }

    private static void read(
            Map<String, @Nullable Object> entry,
            List<ParameterValue> dated,
            List<Declaration> declared,
            Map<String, @Nullable Object> whatIf) {
        String id = String.valueOf(entry.get("id"));
        Object value = entry.get("value");
        if (value == null) {
            throw new InvalidCase(Code.MISSING, "parameters." + id, "回执中没有参数值");
        }
        Source source = Source.valueOf(String.valueOf(entry.get("source")));
        Unit unit = Unit.valueOf(String.valueOf(entry.get("unit")));
        if (source == Source.WHAT_IF) {
            declared.add(new Declaration(id, "", unit, "", List.of()));
            whatIf.put(id, value);
            return;
        }
        Object until = entry.get("until");
        Object year = entry.get("year");
        Object open = entry.get("open");
        dated.add(new ParameterValue(
                id,
                unit.typed(value),
                unit,
                LocalDate.parse(String.valueOf(entry.get("since"))),
                until == null ? null : LocalDate.parse(String.valueOf(until)),
                entry.get("cites") instanceof List<?> cites
                        ? cites.stream().map(String::valueOf).toList()
                        : List.of(),
                open != null,
                open == null ? "" : String.valueOf(open),
                year == null ? null : Integer.valueOf(String.valueOf(year)),
                source));
    }
}
