package cn.anju.housing.application;

import cn.anju.casework.CaseDecisions;
import cn.anju.policy.Advice;
import cn.anju.policy.Json;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision on eligibility as it was stored: read from its receipt, never computed again.
///
/// @param on the key date: the day of submission
/// @param missing paths of the facts that are still needed; empty unless the outcome is NEEDS_FACTS
/// @param sources where its facts came from; values about people outside the application are for the desk only
public record MadeDecision(
        UUID id,
        String outcome,
        LocalDate on,
        Instant madeAt,
        List<Line> conditions,
        List<String> missing,
        List<String> flags,
        List<SourcedFact> sources,
        String receipt,
        String sha256) {

    /// One condition: id, citation, status (MET, NOT_MET, UNKNOWN, NOT_APPLICABLE), the sentence, and what would
    /// change it (null for nothing).
    public record Line(
            String id,
            String citation,
            String status,
            String text,
            @Nullable String advice) {

        public boolean isUnmet() {
            return status.equals("NOT_MET");
        }
    }

    public boolean isEligible() {
        return outcome.equals("ELIGIBLE");
    }

    public boolean isIneligible() {
        return outcome.equals("INELIGIBLE");
    }

    /// A condition's status; UNKNOWN for one that the decision does not have.
    public String statusOf(String condition) {
        return conditions.stream()
                .filter(line -> line.id().equals(condition))
                .map(Line::status)
                .findFirst()
                .orElse("UNKNOWN");
    }

    /// The facts that it read, as its receipt keeps them.
    public Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (Json.readObject(receipt).get("facts") instanceof Map<?, ?> read) {
            read.forEach((name, value) -> facts.put(String.valueOf(name), value));
        }
        return facts;
    }

    /// A number among its values; empty when the decision did not reckon it.
    public Optional<BigDecimal> value(String name) {
        return Json.readObject(receipt).get("decision") instanceof Map<?, ?> decision
                        && decision.get("values") instanceof Map<?, ?> values
                        && values.get(name) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    /// The conditions that were not met.
    public List<Line> unmet() {
        return conditions.stream().filter(Line::isUnmet).toList();
    }

    static MadeDecision of(CaseDecisions.Stored stored, List<SourcedFact> sources) {
        var receipt = Json.readObject(stored.receipt());
        Map<?, ?> decision = (Map<?, ?>) java.util.Objects.requireNonNull(receipt.get("decision"));
        var advice = Receipt.parse(stored.receipt()).again(RuleSets.standard()).advice();
        return new MadeDecision(
                stored.id(),
                stored.outcome(),
                stored.keyDate(),
                stored.madeAt(),
                told(lines(decision), texts(receipt.get("words")), advice),
                texts(decision.get("missing")),
                texts(decision.get("flags")),
                sources,
                stored.receipt(),
                stored.sha256());
    }

    /// The receipt keeps its sentences beside the decision, in the order of the conditions; the advice is worked out
    /// again from the receipt alone.
    private static List<Line> told(List<Line> lines, List<String> words, List<Advice> advice) {
        List<Line> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var near = advice.stream()
                    .filter(one -> one.condition().equals(line.id()))
                    .map(Advice::text)
                    .toList();
            told.add(new Line(
                    line.id(),
                    line.citation(),
                    line.status(),
                    i < words.size() ? words.get(i) : line.text(),
                    near.isEmpty() ? line.advice() : String.join("", near)));
        }
        return List.copyOf(told);
    }

    static List<Line> lines(Map<?, ?> decision) {
        List<Line> lines = new ArrayList<>();
        for (Object one : list(decision.get("conditions"))) {
            Map<?, ?> condition = (Map<?, ?>) one;
            String id = text(condition, "id");
            lines.add(new Line(
                    id,
                    text(condition, "citation"),
                    text(condition, "status"),
                    text(condition, "text"),
                    advice(decision, id)));
        }
        return List.copyOf(lines);
    }

    private static @Nullable String advice(Map<?, ?> decision, String condition) {
        var texts = list(decision.get("advice")).stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> text(one, "condition").equals(condition))
                .map(one -> text(one, "text"))
                .toList();
        return texts.isEmpty() ? null : String.join("", texts);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
