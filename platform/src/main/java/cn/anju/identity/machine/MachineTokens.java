package cn.anju.identity.machine;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.OrganisationId;
import cn.anju.identity.RealTime;
import cn.anju.identity.Sealing;
import cn.anju.identity.account.JdbcAccounts;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Bearer tokens of other departments' machines: random, kept as a keyed hash, scoped, expiring, shown once.
@Repository
public class MachineTokens {

    private static final String PREFIX = "anju_";
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JdbcAccounts accounts;
    private final AuditTrail trail;
    private final Clock real;

    MachineTokens(JdbcClient jdbc, Sealing sealing, JdbcAccounts accounts, AuditTrail trail, @RealTime Clock real) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.accounts = accounts;
        this.trail = trail;
        this.real = real;
    }

    /// A token that counts, with the account it stands for.
    public record Known(AccountId account, Set<String> scopes) {}

    /// A token as the administrator sees it afterwards.
    public record Listed(
            UUID id,
            AccountId account,
            String organisation,
            String label,
            List<String> scopes,
            Instant expires,
            boolean revoked) {}

    /// Makes a token for an organisation; the first one also opens the organisation's machine account.
    ///
    /// @param scopes such as `applications:read`: first part of the path below `/api/v1/`, and the right
    /// @return the token itself, which nobody can read again
    @Transactional
    public String issue(OrganisationId organisation, String label, Set<String> scopes, Duration lasts, Actor by) {
        scopes.forEach(Scope::new);
        var account = jdbc.sql("select account_id from identity.machine_token where organisation_id = :id limit 1")
                .param("id", organisation.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElseGet(() -> accounts.openMachine(name(organisation), by));
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into identity.machine_token
                    (id, account_id, organisation_id, label, token_hash, scopes, created_at, expires_at)
                values (:id, :account, :organisation, :label, :hash, :scopes, :now, :expires)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("organisation", organisation.value())
                .param("label", label)
                .param("hash", hash(token))
                .param("scopes", scopes.stream().sorted().toArray(String[]::new))
                .param("now", now())
                .param("expires", now().plus(lasts))
                .update();
        trail.record(AuditEntry.done(by, "machine-token.issue", "machine-token", id));
        return token;
    }

    /// What the token may do; empty when unknown, expired or revoked.
    public Optional<Known> find(String token) {
        return jdbc.sql("""
                select account_id, scopes from identity.machine_token
                where token_hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", hash(token))
                .param("now", now())
                .query((row, index) ->
                        new Known(new AccountId(row.getObject("account_id", UUID.class)), Set.copyOf(scopes(row))))
                .optional();
    }

    @Transactional
    public void revoke(UUID id, Actor by) {
        jdbc.sql("update identity.machine_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", now())
                .param("id", id)
                .update();
        trail.record(AuditEntry.done(by, "machine-token.revoke", "machine-token", id));
    }

    public List<Listed> all() {
        return jdbc.sql("""
                select t.id, t.account_id, o.name, t.label, t.scopes, t.expires_at, t.revoked_at is not null as revoked
                from identity.machine_token t join identity.organisation o on o.id = t.organisation_id
                order by t.created_at desc limit 200
                """)
                .query((row, index) -> new Listed(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("label"),
                        scopes(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("revoked")))
                .list();
    }

    private String name(OrganisationId organisation) {
        return jdbc.sql("select left(name, 60) from identity.organisation where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single();
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("scopes").getArray());
    }

    private byte[] hash(String token) {
        return sealing.searchable("identity.machine_token.token", token);
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }
}
