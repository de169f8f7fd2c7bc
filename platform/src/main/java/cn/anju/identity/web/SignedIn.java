package cn.anju.identity.web;

import cn.anju.identity.AccountId;
import cn.anju.identity.account.Entrant;
import cn.anju.identity.account.JdbcAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Keeps only the account's id in the session and reads the account again for each request.
///
/// So a disabled account or a withdrawn role counts with the next click, and no rights are stored in a cookie's reach.
@Component
public class SignedIn implements SecurityContextRepository {

    /// Session attribute: the account's id.
    public static final String ACCOUNT = "anju.account";
    /// Session attribute: the account's epoch when it signed in.
    public static final String EPOCH = "anju.epoch";

    private final JdbcAccounts accounts;

    SignedIn(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    /// Signs the account in: a new session id, so that one known before the login is worth nothing.
    public void enter(HttpServletRequest request, Entrant entrant) {
        request.getSession(true);
        request.changeSessionId();
        var session = request.getSession();
        session.setAttribute(ACCOUNT, entrant.actor().account().toString());
        session.setAttribute(EPOCH, entrant.epoch());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                entrant.actor().account().toString());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // `enter` is the only way in; nothing that a filter puts into the context outlives its request.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return entrant(request).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        entrant(request).map(ActorAuthentication::new).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<Entrant> entrant(HttpServletRequest request) {
        if (BearerToken.isCarriedBy(request)) {
            return Optional.empty();
        }
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        return accounts.entrant(new AccountId(UUID.fromString(id)))
                .filter(entrant -> Integer.valueOf(entrant.epoch()).equals(session.getAttribute(EPOCH)));
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final SignedIn signedIn;
        private final HttpServletRequest request;
        private @org.jspecify.annotations.Nullable SecurityContext loaded;

        Deferred(SignedIn signedIn, HttpServletRequest request) {
            this.signedIn = signedIn;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = signedIn.contextOf(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
