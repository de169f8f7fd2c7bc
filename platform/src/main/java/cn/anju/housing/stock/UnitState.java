package cn.anju.housing.stock;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Where a home stands between being planned and being lived in; the list of moves is the whole of what is allowed.
///
/// The same moves stand as methods on the types of `Unit`; a test holds the two together, and the
/// database refuses every other move through `housing.allowed_unit_move`.
public enum UnitState {
    PLANNED("待交付"),
    AVAILABLE("可配租"),
    RESERVED("已预留"),
    LEASED("已出租"),
    VACATING("腾退中"),
    MAINTENANCE("整修中"),
    REPURPOSED("统筹他用");

    private final String label;

    UnitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The states that a home may move to from here.
    public Set<UnitState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(AVAILABLE, REPURPOSED);
            case AVAILABLE -> EnumSet.of(RESERVED, REPURPOSED);
            // RESERVED again: a home held by an allocation plan goes over to the household that is offered it.
            case RESERVED -> EnumSet.of(RESERVED, AVAILABLE, LEASED);
            case LEASED -> EnumSet.of(VACATING);
            case VACATING -> EnumSet.of(MAINTENANCE);
            case MAINTENANCE -> EnumSet.of(AVAILABLE, REPURPOSED);
            case REPURPOSED -> EnumSet.noneOf(UnitState.class);
        };
    }

    /// The states in which a home may enter the register; a lease is made by signing one, never by entering it here.
    public static Set<UnitState> entries() {
        return EnumSet.of(PLANNED, AVAILABLE, MAINTENANCE);
    }

    /// The state that carries this Chinese name, as files spell it.
    public static Optional<UnitState> findByLabel(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst();
    }
}
