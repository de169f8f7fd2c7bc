package cn.anju.housing.stock;

import java.time.LocalDate;

/// Thrown when a rent is asked for a day on which the project has none; a missing price is never guessed.
public final class NoRentInForce extends RuntimeException {

    public NoRentInForce(ProjectCode project, UnitType type, LocalDate day) {
        super("project %s has no rent standard for %s on %s; enter one with its first day"
                .formatted(project, type, day));
    }
}
