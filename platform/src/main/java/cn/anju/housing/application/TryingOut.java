package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ParametersInForce;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.Json;
import cn.anju.policy.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides an application on another day or with another parameter value; nothing of it is stored.
@Component
public class TryingOut {

    private final Deciding deciding;
    private final ParametersInForce parameters;

    TryingOut(Deciding deciding, ParametersInForce parameters) {
        this.deciding = deciding;
        this.parameters = parameters;
    }

    /// What would come out.
    public record Tried(String outcome, List<MadeDecision.Line> conditions) {}

    /// A parameter that the decision reads, with the value in force on the day.
    public record Adjustable(String id, String value, String unit) {}

    /// @throws InvalidCase when it cannot be decided so, naming what is wrong
    public Tried on(CaseFile file, LocalDate day, Map<String, @Nullable Object> overrides) {
        var outcome = deciding.decide(file, day, parameters.set().whatIf(overrides));
        var decision = outcome.eligibility().decision();
        return new Tried(decision.outcome(), MadeDecision.lines(Json.readObject(decision.toJson())));
    }

    /// The numbers that may be tried with another value.
    public List<Adjustable> adjustable(LocalDate day) {
        var set = parameters.set();
        return Deciding.parameterIds().stream()
                .flatMap(id -> set.find(id, day).stream())
                .filter(value -> value.unit() != Unit.CODES && value.unit() != Unit.TABLE && value.unit() != Unit.DATE)
                .map(value -> new Adjustable(
                        value.id(), value.number().toPlainString(), value.unit().chinese()))
                .toList();
    }
}
