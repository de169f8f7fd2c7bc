package cn.anju.housing.recheck;

import cn.anju.housing.application.Conditions;
import cn.anju.identity.Person;
import cn.anju.look.Format;
import cn.anju.look.Tone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One household in a list.
///
/// @param tick its position, when the reader may confirm its loss; null otherwise
public record HouseholdLine(
        @Nullable Integer tick,
        String href,
        String applicant,
        String district,
        String outcome,
        Tone tone,
        String why,
        String handling,
        String at) {

    static HouseholdLine of(String run, Standing one, @Nullable Person applicant, boolean mayDecide) {
        return new HouseholdLine(
                mayDecide && one.waitsForOfficer() ? one.household().position() : null,
                "/desk/rechecks/" + run + "/households/" + one.household().position(),
                HouseholdListPages.masked(applicant),
                RecheckDesk.areaName(one.household().district()),
                one.outcome().label(),
                one.outcome().tone(),
                why(one),
                handling(one),
                Format.time(one.decidedAt()));
    }

    static String why(Standing one) {
        if (one.waits() != null) {
            return one.waits();
        }
        if (one.keptBecause() != null) {
            return "核实后保留：" + one.keptBecause();
        }
        return one.unmet().isEmpty()
                ? "—"
                : one.unmet().stream().map(Conditions::lost).collect(Collectors.joining("、"));
    }

    /// How far a loss has come.
    static String handling(Standing one) {
        if (one.lossState() != null) {
            return LossCase.State.valueOf(one.lossState()).label();
        }
        return one.outcome() == Outcome.LOST ? "待确认" : "—";
    }
}
