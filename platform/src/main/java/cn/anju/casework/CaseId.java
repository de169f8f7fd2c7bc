package cn.anju.casework;

import java.util.UUID;

/// The stable id of a case inside the platform.
public record CaseId(UUID value) {

    public static CaseId fresh() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
