package cn.anju.identity;

import java.util.UUID;

/// The stable id of a natural person; carries nothing of the person.
public record PersonId(UUID value) {

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
