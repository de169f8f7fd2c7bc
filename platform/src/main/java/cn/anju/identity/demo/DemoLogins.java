package cn.anju.identity.demo;

import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.Phone;
import cn.anju.identity.RealTime;
import cn.anju.identity.login.LoginHints;
import cn.anju.identity.login.SmsCodes;
import cn.anju.identity.login.Totp;
import cn.anju.identity.seal.Seals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The demo logins under the login forms, each with the code that counts now.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoLogins implements LoginHints {

    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final Seals seals;
    private final SmsCodes codes;
    private final SimulatedSms outbox;
    private final Clock real;

    DemoLogins(
            JdbcClient jdbc,
            Accounts accounts,
            People people,
            Seals seals,
            SmsCodes codes,
            SimulatedSms outbox,
            @RealTime Clock real) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.seals = seals;
        this.codes = codes;
        this.outbox = outbox;
        this.real = real;
    }

    private record Login(
            AccountId account, String description, @Nullable String userName, String code) {}

    @Override
    public List<Hint> hints(boolean staff) {
        return logins().stream()
                .filter(login -> (login.userName() != null) == staff)
                .map(this::hint)
                .toList();
    }

    private Hint hint(Login login) {
        String name = accounts.displayName(login.account());
        if (login.userName() != null) {
            return new Hint("/login/staff?as=" + login.userName(), name, login.description(), login.code());
        }
        String phone = phone(login).map(Phone::value).orElse("");
        return new Hint("/login?as=" + phone, name, login.description() + "，手机 " + phone, "点姓名即发送");
    }

    @Override
    public Map<String, String> fill(String as) {
        for (var login : logins()) {
            if (as.equals(login.userName())) {
                return Map.of("userName", as, "password", DemoAccounts.PASSWORD, "code", login.code());
            }
            var phone = phone(login);
            if (login.userName() == null
                    && phone.isPresent()
                    && phone.get().value().equals(as)) {
                codes.send(phone.get(), "demo");
                var found = CODE.matcher(outbox.latestTo(phone.get()).getFirst().text());
                return found.find() ? Map.of("phone", as, "code", found.group(1)) : Map.of("phone", as);
            }
        }
        return Map.of();
    }

    private Optional<Phone> phone(Login login) {
        return accounts.find(login.account())
                .flatMap(actor -> Optional.ofNullable(actor.person()))
                .flatMap(people::find)
                .map(Person::phone);
    }

    private List<Login> logins() {
        return jdbc.sql("""
                select d.account_id, d.description, d.sealed_secret, l.user_name, coalesce(l.totp_step, 0) as used
                from identity.demo_login d left join identity.staff_login l on l.account_id = d.account_id
                order by d.line
                """)
                .query((row, index) -> {
                    var account = new AccountId(row.getObject("account_id", UUID.class));
                    byte[] secret = row.getBytes("sealed_secret");
                    return new Login(
                            account,
                            row.getString("description"),
                            row.getString("user_name"),
                            secret == null ? "" : code(account, secret, row.getLong("used")));
                })
                .list();
    }

    /// The present code, or the next one when the present one has been used; both are accepted.
    private String code(AccountId account, byte[] secret, long used) {
        long step = Totp.step(real.instant());
        long free = Math.max(step, Math.min(used + 1, step + 1));
        return Totp.code(seals.openForPlatform(DemoAccounts.SECRET_PLACE + account, secret), free);
    }
}
