package cn.anju.identity.person;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import cn.anju.identity.Registration;
import cn.anju.identity.seal.Seals;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// People in the database.
@Repository
class JdbcPeople implements People {

    private static final int SHORTEST_BEGINNING = 2;

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final PersonHashes hashes;
    private final Seals seals;
    private final AuditTrail trail;
    private final Clock business;

    JdbcPeople(JdbcClient jdbc, PersonRows rows, PersonHashes hashes, Seals seals, AuditTrail trail, Clock business) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.hashes = hashes;
        this.seals = seals;
        this.trail = trail;
        this.business = business;
    }

    @Override
    @Transactional
    public Registration register(NewPerson person, Actor by) {
        var known = byIdNumber(person.idNumber());
        if (known.isPresent()) {
            var existing = known.get();
            return existing.name().normalised().equals(person.name().normalised())
                    ? new Registration.Registered(existing, false)
                    : new Registration.NameDiffers(existing.id());
        }
        var id = registerAll(List.of(person), by).getFirst();
        return new Registration.Registered(
                new Person(id, person.name(), person.idNumber(), person.phone(), person.address()), true);
    }

    @Override
    @Transactional
    public List<PersonId> registerAll(List<NewPerson> persons, Actor by) {
        var inserted = rows.insert(persons);
        for (var id : inserted) {
            trail.record(AuditEntry.done(by, "person.register", "person", id));
        }
        return rows.ids(persons);
    }

    @Override
    public Optional<Person> byIdNumber(IdNumber idNumber) {
        return rows.open(rows.where("id_hash = :hash", hashes.of(idNumber), 1)).stream()
                .findFirst();
    }

    @Override
    public List<Person> byPhone(Phone phone) {
        return rows.open(rows.where("phone_hash = :hash", hashes.of(phone), 20));
    }

    @Override
    public List<Person> byName(String beginning, int limit) {
        String normalised = PersonName.normalised(beginning);
        if (normalised.codePointCount(0, normalised.length()) < SHORTEST_BEGINNING) {
            return List.of();
        }
        return rows.open(rows.where(
                "id in (select person_id from identity.person_name_prefix where hash = :hash)",
                hashes.ofBeginning(normalised),
                limit));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    @Override
    public Person the(PersonId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    @Override
    public Map<PersonId, Person> of(Collection<PersonId> ids) {
        return rows.open(rows.byId(ids)).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    @Transactional
    public void changeContact(PersonId id, @Nullable Phone phone, @Nullable String address, Actor by) {
        var key = seals.keys(List.of(id)).get(id);
        if (key == null) {
            throw new NoSuchElementException("no person " + id);
        }
        jdbc.sql("""
                update identity.person set
                    phone_hash = coalesce(:phoneHash, phone_hash),
                    sealed_phone = coalesce(:phone, sealed_phone),
                    sealed_address = coalesce(:address, sealed_address)
                where id = :id
                """)
                .param("phoneHash", phone == null ? null : hashes.of(phone), Types.BINARY)
                .param("phone", PersonRows.sealed(key, "phone", phone == null ? null : phone.value()), Types.BINARY)
                .param("address", PersonRows.sealed(key, "address", address), Types.BINARY)
                .param("id", id.value())
                .update();
        trail.record(AuditEntry.done(by, "person.change-contact", "person", id)
                .because((phone == null ? "" : "phone ") + (address == null ? "" : "address")));
    }

    @Override
    @Transactional
    public void destroy(PersonId id, Actor by, String reason) {
        jdbc.sql("""
                update identity.person_key set wrapped = null, destroyed_at = :at
                where person_id = :id and wrapped is not null
                """)
                .param("at", business.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        jdbc.sql("update identity.account set state = 'DISABLED', epoch = epoch + 1 where person_id = :id")
                .param("id", id.value())
                .update();
        trail.record(AuditEntry.done(by, "person.destroy", "person", id).because(reason));
    }
}
