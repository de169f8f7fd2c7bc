package cn.anju.identity.login;

import cn.anju.identity.Phone;
import cn.anju.identity.RealTime;
import cn.anju.identity.Sealing;
import cn.anju.identity.SmsGateway;
import cn.anju.identity.person.PersonHashes;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes by SMS: six digits, five minutes, five tries; kept as keyed hashes only.
@Service
public class SmsCodes {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(60);
    private static final int PER_HOUR = 5;
    private static final int PER_DAY = 10;
    private static final int PER_ADDRESS_AND_HOUR = 30;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final PersonHashes hashes;
    private final SmsGateway gateway;
    private final Clock real;
    private final boolean limited;

    /// @param demo the demo's outbox costs nothing, and its logins are tried often: no limits there
    SmsCodes(
            JdbcClient jdbc,
            Sealing sealing,
            PersonHashes hashes,
            SmsGateway gateway,
            @RealTime Clock real,
            @Value("${anju.demo:false}") boolean demo) {
        this.limited = !demo;
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.hashes = hashes;
        this.gateway = gateway;
        this.real = real;
    }

    /// Sends a new code; earlier ones of this phone are void.
    ///
    /// @param address the client's network address, for the limit per sender
    /// @return why not; empty when sent
    @Transactional
    public Optional<String> send(Phone phone, String address) {
        byte[] phoneHash = hashes.of(phone);
        byte[] addressHash = sealing.searchable("identity.sms_code.address", address);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(encode(:hash, 'hex')))")
                .param("hash", phoneHash)
                .query()
                .listOfRows();
        var problem = limited ? tooMany(phoneHash, addressHash) : Optional.<String>empty();
        if (problem.isPresent()) {
            return problem;
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        var id = UUID.randomUUID();
        jdbc.sql("update identity.sms_code set expires_at = :now where phone_hash = :phone and expires_at > :now")
                .param("now", now())
                .param("phone", phoneHash)
                .update();
        jdbc.sql("""
                insert into identity.sms_code (id, phone_hash, address_hash, code_hash, sent_at, expires_at)
                values (:id, :phone, :address, :code, :now, :expires)
                """)
                .param("id", id)
                .param("phone", phoneHash)
                .param("address", addressHash)
                .param("code", codeHash(id, code))
                .param("now", now())
                .param("expires", now().plus(LASTS))
                .update();
        var receipt = gateway.send(phone, "【安居】验证码 %s，5 分钟内有效。工作人员不会向您索要验证码。".formatted(code));
        return receipt.delivered() ? Optional.empty() : Optional.of("短信暂时发不出去，请稍后再试，或到窗口办理。");
    }

    private Optional<String> tooMany(byte[] phoneHash, byte[] addressHash) {
        if (sent("phone_hash", phoneHash, BETWEEN) > 0) {
            return Optional.of("验证码 60 秒内只能发一次，请稍等再试。");
        }
        if (sent("phone_hash", phoneHash, Duration.ofHours(1)) >= PER_HOUR
                || sent("phone_hash", phoneHash, Duration.ofDays(1)) >= PER_DAY
                || sent("address_hash", addressHash, Duration.ofHours(1)) >= PER_ADDRESS_AND_HOUR) {
            return Optional.of("发送次数太多，请一小时后再试，或到窗口办理。");
        }
        return Optional.empty();
    }

    /// Whether this is the last code sent to the phone, in time and unused; it is used up by that.
    @Transactional
    boolean accepts(Phone phone, String code) {
        record Sent(UUID id, String hash) {}
        var found = jdbc.sql("""
                select id, encode(code_hash, 'hex') as hash from identity.sms_code
                where phone_hash = :phone and used_at is null and expires_at > :now and tries < :tries
                order by sent_at desc limit 1
                for update
                """)
                .param("phone", hashes.of(phone))
                .param("now", now())
                .param("tries", TRIES)
                .query((row, index) -> new Sent(row.getObject("id", UUID.class), row.getString("hash")))
                .optional();
        if (found.isEmpty()) {
            return false;
        }
        var sent = found.get();
        boolean right = MessageDigest.isEqual(
                java.util.HexFormat.of().parseHex(sent.hash()), codeHash(sent.id(), code.strip()));
        jdbc.sql("""
                update identity.sms_code
                set tries = tries + 1, used_at = case when :right then cast(:now as timestamptz) end where id = :id
                """)
                .param("right", right)
                .param("now", now())
                .param("id", sent.id())
                .update();
        return right;
    }

    private int sent(String column, byte[] hash, Duration within) {
        return jdbc.sql("select count(*) from identity.sms_code where " + column + " = :hash and sent_at > :since")
                .param("hash", hash)
                .param("since", now().minus(within))
                .query(Integer.class)
                .single();
    }

    private byte[] codeHash(UUID id, String code) {
        return sealing.searchable("identity.sms_code.code", id + "|" + code);
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }
}
