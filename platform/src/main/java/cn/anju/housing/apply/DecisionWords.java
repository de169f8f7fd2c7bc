package cn.anju.housing.apply;

import cn.anju.casework.ResidentWords.Explained;
import cn.anju.housing.application.Conditions;
import cn.anju.housing.application.MadeDecision;
import cn.anju.housing.application.SourcedFact;
import cn.anju.look.ConditionLine;
import cn.anju.look.ConditionLine.Status;
import cn.anju.look.Format;
import cn.anju.look.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decision on eligibility as the household may read it: unmet first, relatives only as met or not met.
public final class DecisionWords {

    /// About people who are not in the application.
    static final String RELATIVES = "PRH-13-6";

    /// The facts that each condition looks at, by the beginning or the end of their path.
    private static final Map<String, List<String>> LOOKED_AT = Map.of(
            "PRH-12", List.of("leasingGuaranteedHome"),
            "PRH-13-1", List.of("birthDate"),
            "PRH-13-2", List.of("civilCapacity"),
            "PRH-13-3", List.of("work"),
            "PRH-13-4", List.of("annualIncome"),
            "PRH-13-5a", List.of("homes"),
            "PRH-13-5b", List.of("lastHomeTransfer"),
            "PRH-14", List.of("hukouDistrict", "recognition"),
            "PRH-15", List.of("work"),
            "PRH-40", List.of("returnedForViolationOn"));

    private DecisionWords() {}

    public static Explained explain(MadeDecision decision) {
        var lines = decision.conditions().stream()
                .map(line -> line(line, decision.sources()))
                .sorted(Comparator.comparingInt(line -> order(line.status())))
                .toList();
        return new Explained(tone(decision), title(decision), decision.madeAt(), lines);
    }

    private static ConditionLine line(MadeDecision.Line line, List<SourcedFact> sources) {
        var status = status(line.status());
        boolean relatives = line.id().equals(RELATIVES);
        return new ConditionLine(
                status,
                Conditions.title(line.id()),
                line.citation(),
                relatives ? aboutRelatives(status) : line.text(),
                relatives ? null : source(line.id(), sources),
                relatives ? null : line.advice());
    }

    private static String aboutRelatives(Status status) {
        return switch (status) {
            case MET -> "核对过了，符合。涉及亲属本人的住房情况，这里不显示。";
            case NOT_MET -> "核对过了，不符合。涉及亲属本人的住房情况，这里不显示；有疑问可以申诉或到窗口询问。";
            case UNKNOWN -> "还在核对。";
            case NOT_REACHED -> "没有核对这一条。";
        };
    }

    private static @Nullable String source(String id, List<SourcedFact> sources) {
        var words = LOOKED_AT.getOrDefault(id, List.of());
        String text = sources.stream()
                .filter(fact -> !fact.deskOnly())
                .filter(fact -> words.stream().anyMatch(fact.path()::contains))
                .map(fact ->
                        fact.fetchedAt() == null ? fact.source() : fact.source() + "，" + Format.time(fact.fetchedAt()))
                .distinct()
                .collect(Collectors.joining("；"));
        return text.isEmpty() ? null : text;
    }

    private static Status status(String status) {
        return switch (status) {
            case "MET" -> Status.MET;
            case "NOT_MET" -> Status.NOT_MET;
            case "UNKNOWN" -> Status.UNKNOWN;
            default -> Status.NOT_REACHED;
        };
    }

    private static int order(Status status) {
        return switch (status) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case MET -> 2;
            case NOT_REACHED -> 3;
        };
    }

    private static Tone tone(MadeDecision decision) {
        return decision.isEligible() ? Tone.GOOD : decision.isIneligible() ? Tone.BAD : Tone.SOON;
    }

    private static String title(MadeDecision decision) {
        long unmet = decision.unmet().size();
        long others = decision.conditions().stream()
                .filter(line -> line.status().equals("MET"))
                .count();
        if (decision.isEligible()) {
            return "核对结果：符合条件";
        }
        return decision.isIneligible() ? unmet + " 项条件不符合，其余 " + others + " 项符合" : "还有情况没有查清，结论暂时不能作出";
    }
}
