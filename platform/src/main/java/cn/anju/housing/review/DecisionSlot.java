package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.application.Conditions;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.EnteringFact;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.MadeDecision;
import cn.anju.housing.application.SourcedFact;
import cn.anju.identity.Actor;
import cn.anju.look.ConditionLine;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.look.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the rules say: verdict, all conditions, facts with their sources, and what is missing.
@Component
public class DecisionSlot implements CaseSlot {

    private final EligibilityDecisions decisions;

    DecisionSlot(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    /// @param enter the facts that the reader may enter now, those that are missing first
    public record Model(
            String number,
            Tone tone,
            String title,
            String basis,
            List<ConditionLine> conditions,
            List<Fact> sources,
            List<Older> older,
            List<EnterableFact> missing,
            boolean mayEnter,
            String sha256) {}

    /// An earlier decision of the case.
    public record Older(String when, String outcome, String href) {}

    @Override
    public String type() {
        return HousingApplication.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.DECISION;
    }

    @Override
    public String template() {
        return "housing/review/decision";
    }

    @Override
    public @Nullable Object model(CaseFile file, Actor reader) {
        var all = decisions.all(file.id());
        return all.isEmpty() ? null : model(file, reader, all);
    }

    private static Model model(CaseFile file, Actor reader, List<MadeDecision> all) {
        var newest = all.getFirst();
        return new Model(
                file.number().value(),
                tone(newest.outcome()),
                title(newest),
                "housing.eligibility · 按 %s 的标准 · 核算于 %s%s"
                        .formatted(
                                Format.date(newest.on()),
                                Format.time(newest.madeAt()),
                                newest.flags().isEmpty() ? "" : " · " + String.join("、", newest.flags())),
                newest.conditions().stream().map(DecisionSlot::line).toList(),
                newest.sources().stream().map(DecisionSlot::fact).toList(),
                all.stream().skip(1).map(one -> older(file, one)).toList(),
                newest.missing().stream()
                        .flatMap(path -> EnterableFact.serving(path).stream())
                        .distinct()
                        .toList(),
                EnteringFact.isOpen(file, reader),
                newest.sha256());
    }

    static Tone tone(String outcome) {
        return switch (outcome) {
            case "ELIGIBLE" -> Tone.GOOD;
            case "INELIGIBLE" -> Tone.BAD;
            default -> Tone.SOON;
        };
    }

    private static String title(MadeDecision made) {
        long asked = count(made, "MET") + count(made, "NOT_MET") + count(made, "UNKNOWN");
        return switch (made.outcome()) {
            case "ELIGIBLE" -> "规则结论：符合 %d / %d".formatted(count(made, "MET"), asked);
            case "INELIGIBLE" -> "规则结论：%d 项不符合，%d 项符合".formatted(count(made, "NOT_MET"), count(made, "MET"));
            default -> "规则结论：%d 项待核实，%d 项符合".formatted(count(made, "UNKNOWN"), count(made, "MET"));
        };
    }

    private static long count(MadeDecision made, String status) {
        return made.conditions().stream()
                .filter(line -> line.status().equals(status))
                .count();
    }

    static ConditionLine line(MadeDecision.Line line) {
        return new ConditionLine(
                status(line.status()),
                Conditions.title(line.id()),
                line.citation().replaceFirst("^渝府发〔2024〕17号 ", ""),
                line.text(),
                null,
                line.advice());
    }

    private static ConditionLine.Status status(String status) {
        return switch (status) {
            case "MET" -> ConditionLine.Status.MET;
            case "NOT_MET" -> ConditionLine.Status.NOT_MET;
            case "UNKNOWN" -> ConditionLine.Status.UNKNOWN;
            default -> ConditionLine.Status.NOT_REACHED;
        };
    }

    private static Fact fact(SourcedFact fact) {
        String source = fact.fetchedAt() == null ? fact.source() : fact.source() + "，" + Format.time(fact.fetchedAt());
        return Fact.of(fact.label() + (fact.deskOnly() ? "（仅工作台可见）" : ""), fact.value(), source);
    }

    private static Older older(CaseFile file, MadeDecision made) {
        String outcome = switch (made.outcome()) {
            case "ELIGIBLE" -> "符合";
            case "INELIGIBLE" -> "不符合";
            default -> "待核实";
        };
        return new Older(
                Format.time(made.madeAt()),
                outcome,
                "/desk/cases/%s/receipt.json?decision=%s".formatted(file.number(), made.id()));
    }
}
