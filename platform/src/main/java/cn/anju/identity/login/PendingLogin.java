package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import cn.anju.identity.Phone;
import cn.anju.identity.RealTime;
import cn.anju.identity.seal.Seals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known between the steps of a login; kept in the session for ten minutes, sealed where it names somebody.
@Component
class PendingLogin {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String ACCOUNT = "anju.pending.account";
    private static final String SECRET = "anju.pending.secret";
    private static final String PHONE = "anju.pending.phone";
    private static final String SINCE = "anju.pending.since";
    private static final String TARGET = "anju.pending.to";
    private static final String PLACE = "session.pending";

    private final Seals seals;
    private final Clock real;

    PendingLogin(Seals seals, @RealTime Clock real) {
        this.seals = seals;
        this.real = real;
    }

    void begin(HttpServletRequest request, AccountId account, @Nullable String target) {
        fresh(request, target).setAttribute(ACCOUNT, account.toString());
    }

    void begin(HttpServletRequest request, Phone phone, @Nullable String target) {
        fresh(request, target)
                .setAttribute(PHONE, seals.sealForPlatform(PLACE, phone.value().getBytes(StandardCharsets.UTF_8)));
    }

    Optional<AccountId> account(HttpServletRequest request) {
        return attribute(request, ACCOUNT, String.class).map(id -> new AccountId(UUID.fromString(id)));
    }

    Optional<Phone> phone(HttpServletRequest request) {
        return attribute(request, PHONE, byte[].class)
                .map(bytes -> new Phone(new String(seals.openForPlatform(PLACE, bytes), StandardCharsets.UTF_8)));
    }

    @Nullable String target(HttpServletRequest request) {
        return attribute(request, TARGET, String.class).orElse(null);
    }

    /// The second factor's secret that this login is setting up; the same until confirmed.
    byte[] secret(HttpServletRequest request) {
        var known = attribute(request, SECRET, byte[].class);
        if (known.isPresent()) {
            return seals.openForPlatform(PLACE, known.get());
        }
        byte[] secret = Totp.freshSecret();
        request.getSession().setAttribute(SECRET, seals.sealForPlatform(PLACE, secret));
        return secret;
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            for (String name : new String[] {ACCOUNT, SECRET, PHONE, SINCE, TARGET}) {
                session.removeAttribute(name);
            }
        }
    }

    private HttpSession fresh(HttpServletRequest request, @Nullable String target) {
        end(request);
        request.getSession(true);
        request.changeSessionId();
        var session = request.getSession();
        session.setAttribute(SINCE, real.instant());
        session.setAttribute(TARGET, target);
        return session;
    }

    private <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SINCE) instanceof Instant since)
                || since.plus(LASTS).isBefore(real.instant())) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.getAttribute(name)).map(type::cast);
    }
}
