package cn.anju.policy.rural;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The parameters of `rural.listing`: the printed modes of each kind, which lists are open, which approvals count.
record TradeTerms(ParameterValue modes, ParameterValue openKinds, ParameterValue approvals) {

    static final List<String> IDS = List.of("rural.modes", "rural.open-kinds", "rural.capital-approvals");

    static TradeTerms on(Parameters parameters, LocalDate on) {
        return parameters.resolved(TradeTerms.class, on, (set, day) -> {
            List<ParameterValue> values = set.inForceOn(IDS, day);
            return new TradeTerms(values.get(0), values.get(1), values.get(2));
        });
    }

    boolean prints(RightKind kind, TradeMode mode) {
        return printed(kind).contains(mode.name());
    }

    /// Whether the printed list ends with “等”.
    boolean open(RightKind kind) {
        return openKinds.codes().contains(kind.name());
    }

    /// The printed modes in words.
    String words(RightKind kind) {
        return printed(kind).stream()
                .map(code -> TradeMode.valueOf(code).chinese())
                .collect(Collectors.joining("、"));
    }

    private List<String> printed(RightKind kind) {
        Object listed = modes.table().get(kind.name());
        return listed instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    ParameterValue[] used() {
        return new ParameterValue[] {modes, openKinds, approvals};
    }
}
