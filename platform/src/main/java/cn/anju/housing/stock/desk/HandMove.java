package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.UnitState;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The moves that a person makes by hand; the others follow from plans, offers, leases and exits.
public enum HandMove {
    DELIVER("交付使用", UnitState.AVAILABLE, "房屋进入可配租，下一次配租即可选用。"),
    TAKE_BACK("收回钥匙，开始整修", UnitState.MAINTENANCE, "住户已交回房屋；整修完成前不能配租。"),
    FINISH("整修完成", UnitState.AVAILABLE, "房屋进入可配租，下一次配租即可选用。"),
    REPURPOSE("统筹他用", UnitState.REPURPOSED, "房屋不再用于公租房配租，之后不能改回（渝府发〔2024〕17号 第十一条）。");

    private static final Set<Role> KEEPERS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.OPERATOR);

    private final String label;
    private final UnitState to;
    private final String consequence;

    HandMove(String label, UnitState to, String consequence) {
        this.label = label;
        this.to = to;
        this.consequence = consequence;
    }

    public String label() {
        return label;
    }

    public UnitState to() {
        return to;
    }

    String consequence() {
        return consequence;
    }

    /// Whether the move needs the city's decision with its document number.
    public boolean needsDecision() {
        return this == REPURPOSE;
    }

    /// Whether the actor's roles and areas include the move for a home of this district.
    boolean isOpenTo(Actor actor, String district) {
        return needsDecision()
                ? actor.holds(Role.CITY_AGENCY, district)
                : KEEPERS.stream().anyMatch(role -> actor.holds(role, district));
    }

    private boolean startsAt(UnitState state) {
        return switch (this) {
            case DELIVER -> state == UnitState.PLANNED;
            case TAKE_BACK -> state == UnitState.VACATING;
            case FINISH -> state == UnitState.MAINTENANCE;
            case REPURPOSE -> state.next().contains(UnitState.REPURPOSED);
        };
    }

    static List<HandMove> openTo(Actor actor, String district, UnitState state) {
        return Arrays.stream(values())
                .filter(move -> move.startsAt(state) && move.isOpenTo(actor, district))
                .toList();
    }

    static Optional<HandMove> find(String name) {
        return Arrays.stream(values()).filter(move -> move.name().equals(name)).findFirst();
    }
}
