package cn.anju.identity.admin;

import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.identity.login.PasswordRules;
import cn.anju.identity.login.StaffLogins;
import cn.anju.look.FormState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The first two administrators of an empty platform, opened with a code from the server's console.
///
/// Two, because the system administrator proposes roles and the security administrator gives them.
@Controller
@ConditionalOnProperty(name = "anju.demo", havingValue = "false", matchIfMissing = true)
public class FirstStart {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    private final StaffAccounts staff;
    private final Accounts accounts;
    private final StaffLogins logins;
    private final PasswordRules passwords;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final String code = InitialPassword.fresh();

    FirstStart(
            StaffAccounts staff,
            Accounts accounts,
            StaffLogins logins,
            PasswordRules passwords,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.staff = staff;
        this.accounts = accounts;
        this.logins = logins;
        this.passwords = passwords;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /// One of the two, as shown once.
    public record Handed(String userName, String role, String password) {}

    @EventListener(ApplicationReadyEvent.class)
    void tellTheCode() {
        if (!staff.anyStaff()) {
            System.out.printf("%n还没有任何账号。请打开 /setup，用这个一次性启动码设置头两位管理员：%s%n", code);
        }
    }

    @GetMapping("/setup")
    String form(Model model) {
        onlyWhileEmpty();
        model.addAttribute("form", FormState.blank());
        return "identity/setup";
    }

    @PostMapping("/setup")
    String open(
            @RequestParam(name = "code") String given,
            @RequestParam String systemName,
            @RequestParam String systemUser,
            @RequestParam String securityName,
            @RequestParam String securityUser,
            Model model) {
        onlyWhileEmpty();
        var form = FormState.blank()
                .holding("systemName", systemName)
                .holding("systemUser", systemUser)
                .holding("securityName", securityName)
                .holding("securityUser", securityUser);
        if (!MessageDigest.isEqual(
                given.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
            form = form.with("code", "启动码不对。它印在服务器的控制台上，每次启动都不同。");
        }
        if (systemName.isBlank() || securityName.isBlank()) {
            form = form.with("systemName", "请填写两位管理员的姓名。");
        }
        if (!USER_NAME.matcher(systemUser).matches()) {
            form = form.with("systemUser", "用户名用小写字母、数字、点、横线，3 至 40 个字符。");
        }
        if (!USER_NAME.matcher(securityUser).matches() || securityUser.equals(systemUser)) {
            form = form.with("securityUser", "用户名用小写字母、数字、点、横线，3 至 40 个字符，两人不能相同。");
        }
        if (!form.isClean()) {
            model.addAttribute("form", form);
            return "identity/setup";
        }
        model.addAttribute("handed", transactions.execute(status -> {
            // Two browsers at once: the second waits here and then finds the platform no longer empty.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.setup'))")
                    .query()
                    .listOfRows();
            onlyWhileEmpty();
            return List.of(
                    hand(systemName, systemUser, Role.SYSTEM_ADMIN),
                    hand(securityName, securityUser, Role.SECURITY_ADMIN));
        }));
        return "identity/setup-done";
    }

    private Handed hand(String name, String userName, Role role) {
        var account = accounts.openStaff(name, Set.of(new Grant(role, new Area.City())), Actor.SYSTEM);
        String password = InitialPassword.fresh();
        logins.handOut(account, userName, passwords.encode(password));
        return new Handed(userName, role.label(), password);
    }

    private void onlyWhileEmpty() {
        if (staff.anyStaff()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /// For tests: the code as the console shows it.
    String code() {
        return code;
    }
}
