package cn.anju.identity.login;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.account.Entrant;
import cn.anju.identity.account.JdbcAccounts;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.annotation.Transactional;

/// Lets staff in whom the office's provider has identified with two factors, and who have an account here.
///
/// The provider says who somebody is, never what they may do: roles and areas are those of the account.
class SigningInBySignOn {

    private static final String UNKNOWN = "统一登录成功，但这里没有对应的、启用中的账号。请联系本单位系统管理员开户。";
    private static final String ONE_FACTOR = "统一登录没有使用第二道验证，不能进入。请在统一登录里启用双因素，或用用户名、口令和动态码登录。";

    private final SignOnSettings settings;
    private final StaffLogins logins;
    private final JdbcAccounts accounts;
    private final AuditTrail trail;

    SigningInBySignOn(SignOnSettings settings, StaffLogins logins, JdbcAccounts accounts, AuditTrail trail) {
        this.settings = settings;
        this.logins = logins;
        this.accounts = accounts;
        this.trail = trail;
    }

    @Transactional
    public StaffEntry signIn(OidcUser user) {
        String name = user.getClaimAsString(settings.userNameClaim());
        var login = name == null || name.isBlank() ? java.util.Optional.<StaffLogin>empty() : logins.find(name);
        var entrant =
                login.flatMap(one -> accounts.entrant(one.account())).filter(one -> one.kind() == Entrant.Kind.STAFF);
        if (login.isEmpty() || entrant.isEmpty()) {
            return new StaffEntry.Refused(UNKNOWN);
        }
        if (!twoFactors(user)) {
            trail.record(AuditEntry.refused(
                    Actor.SYSTEM, "login.sign-on", "account", login.get().account(), "one factor"));
            return new StaffEntry.Refused(ONE_FACTOR);
        }
        trail.record(AuditEntry.done(
                entrant.get().actor(), "login.sign-on", "account", login.get().account()));
        return new StaffEntry.Entered(entrant.get());
    }

    private boolean twoFactors(OidcUser user) {
        if (settings.secondFactorAtProvider()) {
            return true;
        }
        List<String> methods = user.getClaimAsStringList("amr");
        return methods != null && methods.stream().anyMatch(settings.secondFactors()::contains);
    }
}
