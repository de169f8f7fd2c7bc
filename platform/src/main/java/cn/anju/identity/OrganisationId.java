package cn.anju.identity;

import java.util.UUID;

/// The stable id of an organisation.
public record OrganisationId(UUID value) {

    public static OrganisationId fresh() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
