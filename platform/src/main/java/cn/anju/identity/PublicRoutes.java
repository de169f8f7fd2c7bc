package cn.anju.identity;

import java.util.List;

/// Addresses that a module opens to everybody, beside the ones every deployment has.
@FunctionalInterface
public interface PublicRoutes {

    /// Path patterns such as `/map/**`; reading only (GET and HEAD).
    List<String> patterns();
}
