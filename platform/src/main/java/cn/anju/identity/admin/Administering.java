package cn.anju.identity.admin;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Grant;
import cn.anju.identity.RealTime;
import cn.anju.identity.Role;
import cn.anju.identity.account.JdbcAccounts;
import cn.anju.identity.login.PasswordRules;
import cn.anju.identity.login.StaffLogins;
import cn.anju.kernel.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the system administrator and the security administrator do with accounts; neither can do it alone.
@Service
class Administering {

    private final JdbcAccounts accounts;
    private final StaffAccounts staff;
    private final StaffLogins logins;
    private final PasswordRules passwords;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock real;

    Administering(
            JdbcAccounts accounts,
            StaffAccounts staff,
            StaffLogins logins,
            PasswordRules passwords,
            AuditTrail trail,
            JdbcClient jdbc,
            @RealTime Clock real) {
        this.accounts = accounts;
        this.staff = staff;
        this.logins = logins;
        this.passwords = passwords;
        this.trail = trail;
        this.jdbc = jdbc;
        this.real = real;
    }

    /// A new account and the initial password, which is shown once.
    record Opened(AccountId account, String password) {}

    /// Opens an account; its roles are proposals until the security administrator gives them.
    @Transactional
    Opened open(String name, String userName, Set<Grant> proposed, Actor by) {
        require(by, Role.SYSTEM_ADMIN);
        if (logins.isTaken(userName)) {
            throw new Refused("account.user-name-taken", "userName", "没有开户，", "这个用户名已经有人用，", "请换一个。");
        }
        var account = accounts.openStaff(name, Set.of(), by);
        for (var grant : proposed) {
            propose(account, grant, by);
        }
        String password = InitialPassword.fresh();
        logins.handOut(account, userName, passwords.encode(password));
        return new Opened(account, password);
    }

    @Transactional
    void propose(AccountId account, Grant grant, Actor by) {
        require(by, Role.SYSTEM_ADMIN);
        if (grant.role() == Role.SYSTEM || grant.role() == Role.RESIDENT) {
            throw new Refused("account.role", "role", "没有提出，", "这个角色不能授予，", "请换一个角色。");
        }
        jdbc.sql("""
                insert into identity.grant_proposal (id, account_id, role, district, proposed_by, proposed_at)
                values (:id, :account, :role, :district, :by, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("district", grant.area() instanceof Area.District(var code) ? code : null)
                .param("by", by.account().value())
                .param("now", now())
                .update();
        record(by, "account.propose-role", account, grant);
    }

    /// Gives the role or turns the proposal down; nobody decides on a proposal of their own or on their own account.
    @Transactional
    void decide(UUID proposal, boolean give, Actor by) {
        require(by, Role.SECURITY_ADMIN);
        var open = staff.openProposal(proposal)
                .orElseThrow(() -> new Refused("account.decided", "没有生效，", "这项授权已经有人处理，", "请刷新页面。"));
        if (open.proposedBy().equals(by.account()) || open.account().equals(by.account())) {
            throw new Refused("account.own-role", "没有生效，", "授权须由提出人和被授权人以外的安全管理员确认，", "请另一位安全管理员处理。");
        }
        if (give) {
            var held =
                    staff.find(open.account()).orElseThrow().grants().stream().map(Grant::role);
            if (!AdministratorRoles.areApart(
                    Stream.concat(held, Stream.of(open.grant().role())).collect(Collectors.toSet()))) {
                throw new Refused(
                        "account.three-administrators", "没有授权，", "系统、安全、审计三类管理员不得由一人兼任（GB/T 22239），", "请先收回原来的角色。");
            }
            accounts.grant(open.account(), open.grant(), by);
        }
        jdbc.sql("""
                update identity.grant_proposal set decided_by = :by, decided_at = :now, given = :given where id = :id
                """)
                .param("by", by.account().value())
                .param("now", now())
                .param("given", give)
                .param("id", proposal)
                .update();
        record(by, give ? "account.give-role" : "account.refuse-role", open.account(), open.grant());
    }

    @Transactional
    void withdraw(AccountId account, Grant grant, Actor by) {
        require(by, Role.SECURITY_ADMIN);
        refuseOwn(account, by);
        jdbc.sql("""
                delete from identity.account_grant
                where account_id = :account and role = :role and district is not distinct from :district
                """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("district", grant.area() instanceof Area.District(var code) ? code : null)
                .update();
        record(by, "account.withdraw-role", account, grant);
    }

    @Transactional
    void setActive(AccountId account, boolean active, Actor by) {
        require(by, Role.SYSTEM_ADMIN);
        refuseOwn(account, by);
        jdbc.sql("update identity.account set state = :state, epoch = epoch + 1 where id = :id and kind <> 'SYSTEM'")
                .param("state", active ? "ACTIVE" : "DISABLED")
                .param("id", account.value())
                .update();
        trail.record(AuditEntry.done(by, active ? "account.enable" : "account.disable", "account", account));
    }

    /// A new initial password; the second factor is set up anew with the next login.
    @Transactional
    String resetLogin(AccountId account, Actor by) {
        require(by, Role.SYSTEM_ADMIN);
        refuseOwn(account, by);
        String userName = logins.userName(account).orElseThrow();
        String password = InitialPassword.fresh();
        logins.handOut(account, userName, passwords.encode(password));
        accounts.endSessions(account);
        trail.record(AuditEntry.done(by, "account.reset-login", "account", account));
        return password;
    }

    private static void require(Actor by, Role role) {
        if (!by.holds(role)) {
            throw new AccessDeniedException("needs " + role);
        }
    }

    private static void refuseOwn(AccountId account, Actor by) {
        if (account.equals(by.account())) {
            throw new Refused("account.own", "没有改动，", "自己的账号须由别人处理，", "请另一位管理员办理。");
        }
    }

    private void record(Actor by, String action, AccountId account, Grant grant) {
        String district = grant.area() instanceof Area.District(var code) ? code : null;
        trail.record(AuditEntry.done(by, action, "account", account)
                .in(district)
                .because(grant.role().name()));
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }
}
