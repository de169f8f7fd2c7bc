package cn.anju.housing.stock;

/// What became of asking for the next free home of a project and type.
public sealed interface Picked {

    /// This home is now held.
    record Home(Unit.Reserved unit, UnitCode code) implements Picked {}

    /// No home of this project and type is free now.
    record NoneFree() implements Picked {}

    /// The offer holds a home already; nothing was changed.
    record AlreadyHolds(UnitId unit) implements Picked {}
}
