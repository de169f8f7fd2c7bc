package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.RealTime;
import cn.anju.identity.account.JdbcAccounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets staff in by password and second factor; five failures lock the name for a while.
@Service
class SigningInStaff {

    private static final String WRONG = "用户名、口令或动态码不正确。动态码每 30 秒换一个，用过的不能再用。";

    private final StaffLogins logins;
    private final LoginLocks locks;
    private final PasswordRules passwords;
    private final JdbcAccounts accounts;
    private final AuditTrail trail;
    private final Clock real;
    private final Duration passwordLasts;

    SigningInStaff(
            StaffLogins logins,
            LoginLocks locks,
            PasswordRules passwords,
            JdbcAccounts accounts,
            AuditTrail trail,
            @RealTime Clock real,
            @Value("${anju.login.password-lasts:90d}") Duration passwordLasts) {
        this.logins = logins;
        this.locks = locks;
        this.passwords = passwords;
        this.accounts = accounts;
        this.trail = trail;
        this.real = real;
        this.passwordLasts = passwordLasts;
    }

    @Transactional
    StaffEntry signIn(String userName, String password, String code) {
        String name = "staff:" + userName.strip().toLowerCase(Locale.ROOT);
        var locked = locks.lockedUntil(name);
        if (locked.isPresent()) {
            long minutes = Duration.between(real.instant(), locked.get()).toMinutes() + 1;
            return new StaffEntry.Refused("连续输错，这个用户名已锁定，请 %d 分钟后再试，或联系系统管理员。".formatted(minutes));
        }
        var found = logins.find(userName);
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            return failed(name, null);
        }
        var login = found.get();
        var entrant = accounts.entrant(login.account());
        if (!passwords.matches(password, login.passwordHash()) || entrant.isEmpty()) {
            return failed(name, login.account());
        }
        var initialUntil = login.initialUntil();
        if (initialUntil != null && initialUntil.isBefore(real.instant())) {
            return new StaffEntry.Refused("初始口令已过期（3 天内有效），请联系系统管理员重新发放。");
        }
        var secret = login.secret();
        if (secret == null) {
            locks.succeeded(name);
            return new StaffEntry.SecondFactorWanted(login.account());
        }
        var step = Totp.accepted(secret.bytes(), code.strip(), real.instant(), login.usedStep());
        if (step.isEmpty() || !logins.use(login.account(), step.getAsLong())) {
            return failed(name, login.account());
        }
        locks.succeeded(name);
        if (initialUntil != null || passwordIsOld(login)) {
            return new StaffEntry.NewPasswordWanted(login.account());
        }
        trail.record(AuditEntry.done(entrant.get().actor(), "login.staff", "account", login.account()));
        return new StaffEntry.Entered(entrant.get());
    }

    boolean passwordIsOld(StaffLogin login) {
        return !login.passwordSetAt().plus(passwordLasts).isAfter(real.instant());
    }

    private StaffEntry failed(String name, @org.jspecify.annotations.Nullable AccountId account) {
        boolean locked = locks.failed(name);
        if (account != null) {
            trail.record(AuditEntry.refused(
                    Actor.SYSTEM, "login.staff", "account", account, locked ? "locked" : "wrong credentials"));
        }
        return new StaffEntry.Refused(
                locked ? "连续输错，这个用户名已锁定 %d 分钟。".formatted(locks.length().toMinutes()) : WRONG);
    }
}
