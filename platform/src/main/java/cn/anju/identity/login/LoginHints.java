package cn.anju.identity.login;

import java.util.List;

/// Lines under the login forms; only demo mode has any.
@FunctionalInterface
public interface LoginHints {

    /// A login that may be filled in with one click.
    ///
    /// @param href the login page with this login filled in
    /// @param name who it is
    /// @param description what that account is for
    /// @param code the code that counts at this moment
    record Hint(String href, String name, String description, String code) {}

    /// @param staff staff logins, or residents'
    List<Hint> hints(boolean staff);

    /// What to fill in for this login, by field name; empty when there is no such login.
    default java.util.Map<String, String> fill(String as) {
        return java.util.Map.of();
    }
}
