package cn.anju.identity.account;

import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Grant;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Accounts in the database, read fresh for each request: a withdrawn grant counts at once.
@Repository
public class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final People people;
    private final AuditTrail trail;
    private final Clock business;

    JdbcAccounts(JdbcClient jdbc, People people, AuditTrail trail, Clock business) {
        this.jdbc = jdbc;
        this.people = people;
        this.trail = trail;
        this.business = business;
    }

    @Override
    public Optional<Actor> find(AccountId id) {
        return entrant(id).map(Entrant::actor);
    }

    /// The account with its kind and epoch; empty when unknown or disabled.
    public Optional<Entrant> entrant(AccountId id) {
        return jdbc.sql("""
                select a.id, a.kind, a.display_name, a.person_id, a.epoch,
                       array(select g.role || '@' || coalesce(g.district, '')
                             from identity.account_grant g where g.account_id = a.id) as grants
                from identity.account a
                where a.id = :id and a.state = 'ACTIVE'
                """).param("id", id.value()).query(this::readEntrant).optional();
    }

    @Override
    public String displayName(AccountId id) {
        return jdbc.sql("select display_name, person_id from identity.account where id = :id")
                .param("id", id.value())
                .query((row, index) -> name(row.getString("display_name"), person(row)))
                .single();
    }

    @Override
    public List<Actor> holding(Role role, String districtCode) {
        return jdbc
                .sql("""
                select distinct g.account_id
                from identity.account_grant g
                join identity.account a on a.id = g.account_id and a.state = 'ACTIVE'
                where g.role = :role and (g.district is null or g.district = :district)
                """)
                .param("role", role.name())
                .param("district", districtCode)
                .query((row, index) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    @Transactional
    public AccountId openStaff(String displayName, Set<Grant> grants, Actor by) {
        var id = AccountId.fresh();
        insert(id, Entrant.Kind.STAFF, displayName, null);
        for (var grant : grants) {
            grant(id, grant, by);
        }
        trail.record(AuditEntry.done(by, "account.open", "account", id));
        return id;
    }

    @Override
    @Transactional
    public AccountId openResident(PersonId person) {
        var existing = jdbc.sql("select id from identity.account where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .optional();
        if (existing.isPresent()) {
            return new AccountId(existing.get());
        }
        var id = AccountId.fresh();
        insert(id, Entrant.Kind.RESIDENT, null, person);
        trail.record(AuditEntry.done(Actor.SYSTEM, "account.open", "account", id));
        return id;
    }

    /// An account that only tokens lead to.
    @Transactional
    public AccountId openMachine(String displayName, Actor by) {
        var id = AccountId.fresh();
        insert(id, Entrant.Kind.MACHINE, displayName, null);
        trail.record(AuditEntry.done(by, "account.open", "account", id));
        return id;
    }

    /// Ends all sessions of the account, on every device.
    public void endSessions(AccountId id) {
        jdbc.sql("update identity.account set epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    public void grant(AccountId id, Grant grant, Actor by) {
        if (grant.role() == Role.SYSTEM || grant.role() == Role.RESIDENT) {
            throw new IllegalArgumentException("not a role to be granted: " + grant.role());
        }
        jdbc.sql("""
                insert into identity.account_grant (account_id, role, district, given_at, given_by)
                values (:id, :role, :district, :at, :by)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("role", grant.role().name())
                .param("district", grant.area() instanceof Area.District(var code) ? code : null)
                .param("at", business.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .update();
    }

    private void insert(AccountId id, Entrant.Kind kind, @Nullable String displayName, @Nullable PersonId person) {
        jdbc.sql("""
                insert into identity.account (id, kind, display_name, person_id, created_at)
                values (:id, :kind, :name, :person, :at)
                """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("name", displayName)
                .param("person", person == null ? null : person.value())
                .param("at", business.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Entrant readEntrant(ResultSet row, int index) throws SQLException {
        var kind = Entrant.Kind.valueOf(row.getString("kind"));
        var grants = new HashSet<Grant>();
        for (String text : (String[]) row.getArray("grants").getArray()) {
            int at = text.indexOf('@');
            String district = text.substring(at + 1);
            grants.add(new Grant(
                    Role.valueOf(text.substring(0, at)),
                    district.isEmpty() ? new Area.City() : new Area.District(district)));
        }
        if (kind == Entrant.Kind.RESIDENT) {
            grants.add(new Grant(Role.RESIDENT, new Area.City()));
        }
        var person = person(row);
        var actor = new Actor(
                new AccountId(row.getObject("id", UUID.class)),
                name(row.getString("display_name"), person),
                person,
                grants);
        return new Entrant(actor, kind, row.getInt("epoch"));
    }

    private String name(@Nullable String displayName, @Nullable PersonId person) {
        if (person == null) {
            return displayName == null ? "" : displayName;
        }
        return people.find(person).map(known -> known.name().value()).orElse("（资料已删除）");
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var id = row.getObject("person_id", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
