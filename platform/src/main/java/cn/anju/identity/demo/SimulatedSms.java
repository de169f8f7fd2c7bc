package cn.anju.identity.demo;

import cn.anju.identity.Phone;
import cn.anju.identity.RealTime;
import cn.anju.identity.SmsGateway;
import cn.anju.identity.person.PersonHashes;
import cn.anju.identity.seal.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The demo city's SMS outbox, sealed like everything that names somebody.
@Repository
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class SimulatedSms {

    private static final String PHONE = "identity.simulated_sms.sealed_phone";
    private static final String TEXT = "identity.simulated_sms.sealed_text";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final PersonHashes hashes;
    private final Clock real;

    SimulatedSms(JdbcClient jdbc, Seals seals, PersonHashes hashes, @RealTime Clock real) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.hashes = hashes;
        this.real = real;
    }

    /// A message as the phone shows it.
    record Message(Phone to, String text, Instant at) {}

    SmsGateway.Receipt keep(Phone to, String text) {
        jdbc.sql("""
                insert into identity.simulated_sms (phone_hash, sealed_phone, sealed_text, sent_at)
                values (:hash, :phone, :text, :at)
                """)
                .param("hash", hashes.of(to))
                .param("phone", seals.sealForPlatform(PHONE, to.value().getBytes(StandardCharsets.UTF_8)))
                .param("text", seals.sealForPlatform(TEXT, text.getBytes(StandardCharsets.UTF_8)))
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new SmsGateway.Receipt(true, null);
    }

    List<Message> latest(int limit) {
        return jdbc.sql("""
                select sealed_phone, sealed_text, sent_at from identity.simulated_sms order by id desc limit :limit
                """).param("limit", limit).query(message()).list();
    }

    List<Message> latestTo(Phone phone) {
        return jdbc.sql("""
                select sealed_phone, sealed_text, sent_at from identity.simulated_sms
                where phone_hash = :hash order by id desc limit 5
                """).param("hash", hashes.of(phone)).query(message()).list();
    }

    private RowMapper<Message> message() {
        return (row, index) -> new Message(
                new Phone(
                        new String(seals.openForPlatform(PHONE, row.getBytes("sealed_phone")), StandardCharsets.UTF_8)),
                new String(seals.openForPlatform(TEXT, row.getBytes("sealed_text")), StandardCharsets.UTF_8),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
