package cn.anju.identity.web;

import cn.anju.identity.account.JdbcAccounts;
import cn.anju.identity.machine.MachineTokens;
import cn.anju.identity.machine.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a machine in for one request by its token, and holds it to the token's scopes.
final class BearerFilter extends OncePerRequestFilter {

    private static final String API = "/api/v1/";

    private final MachineTokens tokens;
    private final JdbcAccounts accounts;
    private final Refusals refusals;

    BearerFilter(MachineTokens tokens, JdbcAccounts accounts, Refusals refusals) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = BearerToken.of(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var known = tokens.find(token.get());
        var entrant = known.flatMap(one -> accounts.entrant(one.account()));
        if (known.isEmpty() || entrant.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        if (!covered(request, known.get().scopes())) {
            refusals.handle(request, response, new AccessDeniedException("outside the token's scopes"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(entrant.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static boolean covered(HttpServletRequest request, Set<String> scopes) {
        String path = request.getRequestURI();
        String rest = path.startsWith(API) ? path.substring(API.length()) : "";
        int slash = rest.indexOf('/');
        String part = slash < 0 ? rest : rest.substring(0, slash);
        boolean writes = !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        return scopes.stream().map(Scope::new).anyMatch(scope -> scope.covers(part, writes));
    }
}
