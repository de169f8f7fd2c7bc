package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.RealTime;
import cn.anju.identity.account.JdbcAccounts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps between the first right password and the first entry: second factor, own password.
@Service
class SettingUpStaff {

    private final StaffLogins logins;
    private final PasswordRules passwords;
    private final JdbcAccounts accounts;
    private final AuditTrail trail;
    private final Clock real;

    SettingUpStaff(
            StaffLogins logins,
            PasswordRules passwords,
            JdbcAccounts accounts,
            AuditTrail trail,
            @RealTime Clock real) {
        this.logins = logins;
        this.passwords = passwords;
        this.accounts = accounts;
        this.trail = trail;
        this.real = real;
    }

    /// Takes the new second factor when its first code is right.
    @Transactional
    boolean confirmSecondFactor(AccountId account, byte[] secret, String code) {
        var step = Totp.accepted(secret, code.strip(), real.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        logins.setSecondFactor(account, secret, step.getAsLong());
        trail.record(AuditEntry.done(accounts.find(account).orElseThrow(), "login.second-factor", "account", account));
        return true;
    }

    /// Takes a new password.
    ///
    /// @return what is wrong with it; empty when it counts from now on
    @Transactional
    Optional<String> changePassword(AccountId account, String password) {
        var login = logins.find(account).orElseThrow();
        var problem = passwords.problem(password, login.userName());
        if (problem.isPresent()) {
            return problem;
        }
        if (logins.lastPasswords(account).stream().anyMatch(hash -> passwords.matches(password, hash))) {
            return Optional.of("新口令不能与最近 5 次用过的相同。");
        }
        logins.changePassword(account, passwords.encode(password));
        accounts.endSessions(account);
        trail.record(AuditEntry.done(accounts.find(account).orElseThrow(), "login.password", "account", account));
        return Optional.empty();
    }
}
