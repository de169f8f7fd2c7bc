package cn.anju.housing.stock.intake;

import java.util.UUID;

/// The id of one uploaded file.
public record ImportId(UUID value) {

    static ImportId fresh() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
