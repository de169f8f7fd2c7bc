package cn.anju.archive;

import java.util.UUID;

/// The stable, unguessable id of a stored document.
public record DocumentId(UUID value) {

    public static DocumentId fresh() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
