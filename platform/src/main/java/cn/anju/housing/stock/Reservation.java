package cn.anju.housing.stock;

import java.time.LocalDate;

/// For what and until when a home is held back; the last day is included.
public sealed interface Reservation {

    /// The number of the plan or of the offer, 1–64 characters.
    String reference();

    /// The last day on which the reservation holds.
    LocalDate until();

    /// Held by an allocation plan, before it is known for whom; a plan may hold many homes.
    record ForPlan(String reference, LocalDate until) implements Reservation {
        public ForPlan {
            requireReference(reference);
        }
    }

    /// Held for one household's offer; an offer holds one home, guarded in the database.
    record ForOffer(String reference, LocalDate until) implements Reservation {
        public ForOffer {
            requireReference(reference);
        }
    }

    private static void requireReference(String reference) {
        if (reference.isBlank() || reference.length() > 64) {
            throw new IllegalArgumentException("a reservation's reference has 1-64 characters: " + reference);
        }
    }
}
