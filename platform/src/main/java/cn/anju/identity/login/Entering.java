package cn.anju.identity.login;

import cn.anju.identity.account.Entrant;
import cn.anju.identity.web.SignedIn;
import cn.anju.look.LocalAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The last step of every login: a new session, and on to where the person was going.
@Component
class Entering {

    private final SignedIn signedIn;
    private final PendingLogin pending;

    Entering(SignedIn signedIn, PendingLogin pending) {
        this.signedIn = signedIn;
        this.pending = pending;
    }

    String enter(HttpServletRequest request, Entrant entrant, @Nullable String target) {
        pending.end(request);
        signedIn.enter(request, entrant);
        String wanted = LocalAddress.orHome(target);
        if (!wanted.equals("/") && !wanted.startsWith("/login")) {
            return "redirect:" + wanted;
        }
        return entrant.kind() == Entrant.Kind.RESIDENT ? "redirect:/me" : "redirect:/desk";
    }
}
