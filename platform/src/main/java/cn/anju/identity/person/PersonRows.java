package cn.anju.identity.person;

import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import cn.anju.identity.seal.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of persons as they stand in the database, and their way to and from `Person`.
@Repository
class PersonRows {

    /// One sealed row.
    record Sealed(
            PersonId id,
            Bytes name,
            Bytes idNumber,
            @Nullable Bytes phone,
            @Nullable Bytes address) {}

    /// Sealed bytes; a class of its own because arrays compare by identity.
    static final class Bytes {
        private final byte[] value;

        Bytes(byte[] value) {
            this.value = value;
        }
    }

    private static final String COLUMNS =
            "select id, sealed_name, sealed_id_number, sealed_phone, sealed_address from identity.person where ";

    private static final RowMapper<Sealed> SEALED = (row, index) -> new Sealed(
            new PersonId(row.getObject("id", UUID.class)),
            new Bytes(row.getBytes("sealed_name")),
            new Bytes(row.getBytes("sealed_id_number")),
            bytes(row.getBytes("sealed_phone")),
            bytes(row.getBytes("sealed_address")));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonHashes hashes;
    private final Seals seals;
    private final Clock business;

    PersonRows(JdbcClient jdbc, JdbcTemplate batches, PersonHashes hashes, Seals seals, Clock business) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.hashes = hashes;
        this.seals = seals;
        this.business = business;
    }

    List<Sealed> where(String condition, byte[] hash, int limit) {
        return jdbc.sql(COLUMNS + condition + " order by registered_at, id limit :limit")
                .param("hash", hash)
                .param("limit", limit)
                .query(SEALED)
                .list();
    }

    List<Sealed> byId(Collection<PersonId> ids) {
        return jdbc.sql(COLUMNS + "id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(SEALED)
                .list();
    }

    /// The opened persons; those whose key was destroyed are left out.
    List<Person> open(List<Sealed> rows) {
        var keys = seals.keys(rows.stream().map(Sealed::id).toList());
        var persons = new ArrayList<Person>();
        for (var row : rows) {
            var key = keys.get(row.id());
            if (key != null) {
                String phone = text(key, "phone", row.phone());
                persons.add(new Person(
                        row.id(),
                        new PersonName(required(key, "name", row.name())),
                        new IdNumber(required(key, "id_number", row.idNumber())),
                        phone == null ? null : new Phone(phone),
                        text(key, "address", row.address())));
            }
        }
        return persons;
    }

    /// Inserts those whose identity number is not known yet.
    ///
    /// @return the new ids
    List<PersonId> insert(List<NewPerson> persons) {
        var known = idsByHash(persons);
        OffsetDateTime now = business.instant().atOffset(ZoneOffset.UTC);
        var inserted = new ArrayList<PersonId>();
        var personRows = new ArrayList<Object[]>();
        var keyRows = new ArrayList<Object[]>();
        var nameRows = new ArrayList<Object[]>();
        for (var person : persons) {
            byte[] idHash = hashes.of(person.idNumber());
            var id = PersonId.fresh();
            if (known.putIfAbsent(HexFormat.of().formatHex(idHash), id) != null) {
                continue;
            }
            inserted.add(id);
            var key = seals.freshKey(id);
            keyRows.add(new Object[] {id.value(), key.wrapped()});
            var phone = person.phone();
            personRows.add(new Object[] {
                id.value(),
                person.idNumber().sex().name(),
                person.idNumber().birthDate(),
                idHash,
                hashes.of(person.name()),
                phone == null ? null : hashes.of(phone),
                sealed(key, "name", person.name().value()),
                sealed(key, "id_number", person.idNumber().value()),
                sealed(key, "phone", phone == null ? null : phone.value()),
                sealed(key, "address", person.address()),
                now
            });
            hashes.beginnings(person.name()).forEach(hash -> nameRows.add(new Object[] {hash, id.value()}));
        }
        batches.batchUpdate("insert into identity.person_key (person_id, wrapped) values (?, ?)", keyRows);
        batches.batchUpdate("""
                insert into identity.person (id, sex, birth_date, id_hash, name_hash, phone_hash,
                    sealed_name, sealed_id_number, sealed_phone, sealed_address, registered_at)
                values (?, ?, ?, ?, ?, ?::bytea, ?, ?, ?::bytea, ?::bytea, ?)
                """, personRows);
        batches.batchUpdate("insert into identity.person_name_prefix (hash, person_id) values (?, ?)", nameRows);
        return inserted;
    }

    /// The ids of registered persons, in the order given.
    List<PersonId> ids(List<NewPerson> persons) {
        var known = idsByHash(persons);
        return persons.stream()
                .map(person -> known.get(HexFormat.of().formatHex(hashes.of(person.idNumber()))))
                .toList();
    }

    private Map<String, PersonId> idsByHash(List<NewPerson> persons) {
        var ids = new HashMap<String, PersonId>();
        jdbc.sql("select id, encode(id_hash, 'hex') as hash from identity.person where id_hash = any(:hashes)")
                .param(
                        "hashes",
                        persons.stream()
                                .map(person -> hashes.of(person.idNumber()))
                                .toArray(byte[][]::new))
                .query((row, index) -> ids.put(row.getString("hash"), new PersonId(row.getObject("id", UUID.class))))
                .list();
        return ids;
    }

    static byte @Nullable [] sealed(Seals.Key key, String column, @Nullable String text) {
        return text == null ? null : key.seal(place(column), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String required(Seals.Key key, String column, Bytes sealed) {
        return new String(key.open(place(column), sealed.value), StandardCharsets.UTF_8);
    }

    private static @Nullable String text(Seals.Key key, String column, @Nullable Bytes sealed) {
        return sealed == null ? null : required(key, column, sealed);
    }

    private static String place(String column) {
        return "identity.person." + column;
    }

    private static @Nullable Bytes bytes(byte @Nullable [] value) {
        return value == null ? null : new Bytes(value);
    }
}
