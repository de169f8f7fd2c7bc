package cn.anju.identity.login;

import java.util.Set;

/// How staff sign in at the office's own OpenID Connect provider.
///
/// @param issuer the provider's address; its discovery document is read at the first login, not at the start
/// @param userNameClaim the claim that holds the user name of the account here; one that users cannot change themselves
/// @param secondFactors values of the `amr` claim that attest to a second factor
/// @param secondFactorAtProvider whether the provider asks for a second factor always, so that no claim has to say it
record SignOnSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String userNameClaim,
        Set<String> secondFactors,
        boolean secondFactorAtProvider) {

    SignOnSettings {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "anju.oidc.issuer is set: anju.oidc.client-id and anju.oidc.client-secret are needed too");
        }
        secondFactors = Set.copyOf(secondFactors);
    }

    @Override
    public String toString() {
        return "SignOnSettings[" + issuer + "]";
    }
}
