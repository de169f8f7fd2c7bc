package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import cn.anju.identity.RealTime;
import cn.anju.identity.seal.Seals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Staff logins in the database.
@Repository
public class StaffLogins {

    private static final String SECRET_PLACE = "identity.staff_login.sealed_totp|";
    private static final Duration INITIAL_PASSWORD_LASTS = Duration.ofDays(3);
    private static final int REMEMBERED_PASSWORDS = 5;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock real;

    StaffLogins(JdbcClient jdbc, Seals seals, @RealTime Clock real) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.real = real;
    }

    /// A first or fresh password that must be changed at once; any second factor is set up anew.
    public void handOut(AccountId account, String userName, String passwordHash) {
        jdbc.sql("""
                insert into identity.staff_login (account_id, user_name, password_hash, password_set_at, initial_until)
                values (:account, :name, :hash, :now, :until)
                on conflict (account_id) do update set password_hash = excluded.password_hash,
                    password_set_at = excluded.password_set_at, initial_until = excluded.initial_until,
                    sealed_totp = null, totp_step = 0
                """)
                .param("account", account.value())
                .param("name", userName.toLowerCase(Locale.ROOT))
                .param("hash", passwordHash)
                .param("now", now())
                .param("until", now().plus(INITIAL_PASSWORD_LASTS))
                .update();
    }

    public Optional<String> userName(AccountId account) {
        return find("account_id = :key", account.value()).map(StaffLogin::userName);
    }

    public boolean isTaken(String userName) {
        return find(userName).isPresent();
    }

    Optional<StaffLogin> find(String userName) {
        return find("user_name = :key", userName.strip().toLowerCase(Locale.ROOT));
    }

    Optional<StaffLogin> find(AccountId account) {
        return find("account_id = :key", account.value());
    }

    public void changePassword(AccountId account, String passwordHash) {
        jdbc.sql("""
                insert into identity.staff_password_history (account_id, password_hash, until)
                select account_id, password_hash, :now from identity.staff_login where account_id = :account
                """).param("now", now()).param("account", account.value()).update();
        jdbc.sql("""
                update identity.staff_login
                set password_hash = :hash, password_set_at = :now, initial_until = null
                where account_id = :account
                """)
                .param("hash", passwordHash)
                .param("now", now())
                .param("account", account.value())
                .update();
    }

    /// Hashes of the last passwords, the present one first.
    List<String> lastPasswords(AccountId account) {
        return jdbc.sql("""
                (select password_hash from identity.staff_login where account_id = :account)
                union all
                (select password_hash from identity.staff_password_history
                 where account_id = :account order by until desc limit :limit)
                """)
                .param("account", account.value())
                .param("limit", REMEMBERED_PASSWORDS - 1)
                .query(String.class)
                .list();
    }

    public void setSecondFactor(AccountId account, byte[] secret, long usedStep) {
        jdbc.sql("""
                update identity.staff_login set sealed_totp = :secret, totp_step = :step where account_id = :account
                """)
                .param("secret", seals.sealForPlatform(SECRET_PLACE + account, secret))
                .param("step", usedStep)
                .param("account", account.value())
                .update();
    }

    /// Marks a step as used.
    ///
    /// @return false when somebody else used it in the meantime
    boolean use(AccountId account, long step) {
        return jdbc.sql("""
                update identity.staff_login set totp_step = :step where account_id = :account and totp_step < :step
                """)
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private Optional<StaffLogin> find(String condition, Object key) {
        return jdbc.sql("""
                select account_id, user_name, password_hash, password_set_at, initial_until, sealed_totp, totp_step
                from identity.staff_login where\s""" + condition).param("key", key).query(this::read).optional();
    }

    private StaffLogin read(ResultSet row, int index) throws SQLException {
        var account = new AccountId(row.getObject("account_id", UUID.class));
        byte[] sealed = row.getBytes("sealed_totp");
        var initial = row.getObject("initial_until", OffsetDateTime.class);
        return new StaffLogin(
                account,
                row.getString("user_name"),
                row.getString("password_hash"),
                row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                initial == null ? null : initial.toInstant(),
                sealed == null ? null : new StaffLogin.Secret(seals.openForPlatform(SECRET_PLACE + account, sealed)),
                row.getLong("totp_step"));
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }
}
