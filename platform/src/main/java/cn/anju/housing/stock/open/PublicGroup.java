package cn.anju.housing.stock.open;

import cn.anju.housing.stock.UnitState;
import java.util.Arrays;
import java.util.Set;

/// The states as the public counts them.
public enum PublicGroup {
    FREE("可配租", UnitState.AVAILABLE),
    ALLOTTING("配租中", UnitState.RESERVED),
    LET("已出租", UnitState.LEASED),
    TURNOVER("腾退整修", UnitState.VACATING, UnitState.MAINTENANCE),
    COMING("待交付", UnitState.PLANNED),
    OTHER_USE("统筹他用", UnitState.REPURPOSED);

    private final String label;
    private final Set<UnitState> states;

    PublicGroup(String label, UnitState... states) {
        this.label = label;
        this.states = Set.of(states);
    }

    public String label() {
        return label;
    }

    static PublicGroup of(UnitState state) {
        return Arrays.stream(values())
                .filter(group -> group.states.contains(state))
                .findFirst()
                .orElseThrow();
    }
}
