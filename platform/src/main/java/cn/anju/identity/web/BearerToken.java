package cn.anju.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The token of a machine in the `Authorization` header; counts on the API only.
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /// Whether the request comes with one. Such a request is never signed in by its session cookie as well.
    static boolean isCarriedBy(HttpServletRequest request) {
        return of(request).isPresent();
    }

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean api = request.getRequestURI().startsWith("/api/");
        return api && header != null && header.startsWith(SCHEME)
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
