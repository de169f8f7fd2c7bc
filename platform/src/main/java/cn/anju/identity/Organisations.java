package cn.anju.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The register of organisations; found again by their code.
public interface Organisations {

    /// Registers one, or finds the one with this code. Joins the caller's transaction.
    Organisation register(
            String name, Organisation.Kind kind, @Nullable OrganisationCode code, @Nullable String district, Actor by);

    Optional<Organisation> find(OrganisationId id);

    Optional<Organisation> byCode(OrganisationCode code);

    /// All of one kind, by name.
    List<Organisation> of(Organisation.Kind kind);
}
