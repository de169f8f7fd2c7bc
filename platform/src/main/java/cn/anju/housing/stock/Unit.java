package cn.anju.housing.stock;

/// A home in one of its states; a move exists only on the state that allows it and gives the next state.
///
/// `version` counts the events of the unit's history, beginning with 1 for its entry. The types are values:
/// a move takes effect in the register through `Units`.
public sealed interface Unit {

    UnitId id();

    int version();

    UnitState state();

    /// Built or bought, but not yet handed over.
    record Planned(UnitId id, int version) implements Unit, Vacant {
        @Override
        public UnitState state() {
            return UnitState.PLANNED;
        }

        public Available deliver() {
            return new Available(id, version + 1);
        }
    }

    /// Ready, and nobody waits for its keys.
    record Available(UnitId id, int version) implements Unit, Vacant {
        @Override
        public UnitState state() {
            return UnitState.AVAILABLE;
        }

        public Reserved reserveFor(Reservation reservation) {
            return new Reserved(id, version + 1, reservation);
        }
    }

    /// Held back for a plan or an offer.
    record Reserved(UnitId id, int version, Reservation reservation) implements Unit {
        @Override
        public UnitState state() {
            return UnitState.RESERVED;
        }

        /// A home of a plan goes to the household that drew it; the plan's or the offer's term is replaced.
        public Reserved handOverTo(Reservation next) {
            return new Reserved(id, version + 1, next);
        }

        public Available release() {
            return new Available(id, version + 1);
        }

        public Leased lease() {
            return new Leased(id, version + 1);
        }
    }

    /// Lived in under a lease.
    record Leased(UnitId id, int version) implements Unit {
        @Override
        public UnitState state() {
            return UnitState.LEASED;
        }

        public Vacating vacate() {
            return new Vacating(id, version + 1);
        }
    }

    /// The lease has ended or must end; the household has not yet handed over the keys.
    record Vacating(UnitId id, int version) implements Unit {
        @Override
        public UnitState state() {
            return UnitState.VACATING;
        }

        public InMaintenance takeBack() {
            return new InMaintenance(id, version + 1);
        }
    }

    /// Empty and being put in order for the next household.
    record InMaintenance(UnitId id, int version) implements Unit, Vacant {
        @Override
        public UnitState state() {
            return UnitState.MAINTENANCE;
        }

        public Available finish() {
            return new Available(id, version + 1);
        }
    }

    /// Used for other guaranteed housing; the end of its way here.
    record Repurposed(UnitId id, int version) implements Unit {
        @Override
        public UnitState state() {
            return UnitState.REPURPOSED;
        }
    }

    /// A home in which nobody lives and which nobody was promised: only such a home may be given to another use.
    sealed interface Vacant permits Planned, Available, InMaintenance {

        UnitId id();

        int version();

        /// @param decision the city's decision; without one there is no such move (第十一条)
        default Repurposed repurpose(CityDecision decision) {
            java.util.Objects.requireNonNull(decision, "a city decision");
            return new Repurposed(id(), version() + 1);
        }
    }
}
