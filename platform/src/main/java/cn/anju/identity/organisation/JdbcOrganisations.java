package cn.anju.identity.organisation;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Organisation;
import cn.anju.identity.OrganisationCode;
import cn.anju.identity.OrganisationId;
import cn.anju.identity.Organisations;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Organisations in the database.
@Repository
class JdbcOrganisations implements Organisations {

    private static final RowMapper<Organisation> ORGANISATION = (row, index) -> {
        String code = row.getString("code");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                code == null ? null : new OrganisationCode(code),
                row.getString("district"));
    };

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock business;

    JdbcOrganisations(JdbcClient jdbc, AuditTrail trail, Clock business) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.business = business;
    }

    @Override
    @Transactional
    public Organisation register(
            String name, Organisation.Kind kind, @Nullable OrganisationCode code, @Nullable String district, Actor by) {
        var known = code == null ? Optional.<Organisation>empty() : byCode(code);
        if (known.isPresent()) {
            return known.get();
        }
        var organisation = new Organisation(OrganisationId.fresh(), name, kind, code, district);
        jdbc.sql("""
                insert into identity.organisation (id, code, name, kind, district, registered_at)
                values (:id, :code, :name, :kind, :district, :at)
                """)
                .param("id", organisation.id().value())
                .param("code", code == null ? null : code.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("district", district)
                .param("at", business.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(AuditEntry.done(by, "organisation.register", "organisation", organisation.id())
                .in(district));
        return organisation;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select id, code, name, kind, district from identity.organisation where id = :id")
                .param("id", id.value())
                .query(ORGANISATION)
                .optional();
    }

    @Override
    public Optional<Organisation> byCode(OrganisationCode code) {
        return jdbc.sql("select id, code, name, kind, district from identity.organisation where code = :code")
                .param("code", code.value())
                .query(ORGANISATION)
                .optional();
    }

    @Override
    public List<Organisation> of(Organisation.Kind kind) {
        return jdbc.sql(
                        "select id, code, name, kind, district from identity.organisation where kind = :kind order by name")
                .param("kind", kind.name())
                .query(ORGANISATION)
                .list();
    }
}
