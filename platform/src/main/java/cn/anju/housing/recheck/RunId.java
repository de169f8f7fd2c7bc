package cn.anju.housing.recheck;

import java.util.Optional;
import java.util.UUID;

/// The id of a run.
record RunId(UUID value) {

    static RunId fresh() {
        return new RunId(UUID.randomUUID());
    }

    static Optional<RunId> find(String text) {
        try {
            return Optional.of(new RunId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
