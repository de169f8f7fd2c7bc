package cn.anju.identity.seal;

import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Person keys wrapped by the master key, and what is sealed and hashed with them.
@Component
public class Seals implements Sealing {

    private static final int KEY_LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Aead cipher;
    private final byte[] wrapping;
    private final byte[] platform;

    Seals(JdbcClient jdbc, MasterKey master, @Value("${anju.cipher:AES}") Aead cipher) {
        this.jdbc = jdbc;
        this.master = master;
        this.cipher = cipher;
        this.wrapping = master.derive("wrap");
        this.platform = master.derive("platform");
    }

    /// An opened person key, for several fields of one person.
    public final class Key implements Sealing.Key {
        private final PersonId person;
        private final byte[] bytes;

        private Key(PersonId person, byte[] bytes) {
            this.person = person;
            this.bytes = bytes;
        }

        @Override
        public byte[] seal(String place, byte[] clear) {
            return cipher.seal(bytes, place + "|" + person, clear);
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            return Aead.open(bytes, place + "|" + person, sealed);
        }

        /// The key as it is stored.
        public byte[] wrapped() {
            return cipher.seal(wrapping, wrapPlace(person), bytes);
        }
    }

    /// A new random key for a new person; the caller stores it wrapped.
    public Key freshKey(PersonId person) {
        byte[] bytes = new byte[KEY_LENGTH];
        random.nextBytes(bytes);
        return new Key(person, bytes);
    }

    /// The keys of these persons; a destroyed one is missing.
    public Map<PersonId, Key> keys(Collection<PersonId> persons) {
        var keys = new HashMap<PersonId, Key>();
        jdbc.sql(
                        "select person_id, wrapped from identity.person_key where person_id = any(:ids) and wrapped is not null")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    return new Key(person, Aead.open(wrapping, wrapPlace(person), row.getBytes("wrapped")));
                })
                .list()
                .forEach(key -> keys.put(key.person, key));
        return keys;
    }

    @Override
    public Map<PersonId, Sealing.Key> keysOf(Collection<PersonId> persons) {
        return Map.copyOf(keys(persons));
    }

    @Override
    public byte[] seal(PersonId person, String place, byte[] clear) {
        return key(person).seal(place, clear);
    }

    @Override
    public byte[] open(PersonId person, String place, byte[] sealed) {
        return key(person).open(place, sealed);
    }

    @Override
    public byte[] searchable(String purpose, String value) {
        return MasterKey.hmac(master.derive("search|" + purpose), value);
    }

    @Override
    public byte[] sealForPlatform(String place, byte[] clear) {
        return cipher.seal(platform, place, clear);
    }

    @Override
    public byte[] openForPlatform(String place, byte[] sealed) {
        return Aead.open(platform, place, sealed);
    }

    private Key key(PersonId person) {
        var key = keys(java.util.List.of(person)).get(person);
        if (key == null) {
            throw new KeyDestroyed(person);
        }
        return key;
    }

    private static String wrapPlace(PersonId person) {
        return "identity.person_key.wrapped|" + person;
    }
}
