package cn.anju.identity.login;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.look.Flash;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ends the session, on the server too.
@Controller
class Logout {

    private final AuditTrail trail;
    private final TransactionTemplate transactions;

    Logout(AuditTrail trail, TransactionTemplate transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @PostMapping("/logout")
    String signOut(@Nullable Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        if (actor != null) {
            transactions.executeWithoutResult(
                    status -> trail.record(AuditEntry.done(actor, "login.out", "account", actor.account())));
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Flash.success(flash, "您已退出。");
        return "redirect:/login";
    }
}
