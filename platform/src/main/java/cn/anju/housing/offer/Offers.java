package cn.anju.housing.offer;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitId;
import cn.anju.housing.stock.UnitType;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offers as rows; one live a household and a unit, guarded by unique indexes.
@Repository
public class Offers {

    private static final String COLUMNS = """
            number, case_id, case_number, unit_id, unit_code, project, unit_type, district, origin, state, made_at,
            open_until, accepted_at, term_years, sign_by, ended_at
            """;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Offer> find(OfferNumber number) {
        return jdbc.sql("select " + COLUMNS + " from housing.offer where number = :number")
                .param("number", number.value())
                .query(Offers::read)
                .optional();
    }

    Optional<Offer> lock(OfferNumber number) {
        return jdbc.sql("select " + COLUMNS + " from housing.offer where number = :number for update")
                .param("number", number.value())
                .query(Offers::read)
                .optional();
    }

    /// The household's offers, newest first.
    public List<Offer> of(CaseId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from housing.offer where case_id = :case order by made_at desc, number desc")
                .param("case", id.value())
                .query(Offers::read)
                .list();
    }

    /// Live offers of a district (null: of the city), the most urgent first.
    public List<Offer> live(@Nullable String district, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from housing.offer
                        where state in ('OPEN', 'ACCEPTED') and (cast(:district as text) is null or district = :district)
                        order by state, coalesce(sign_by, open_until) nulls last, number limit :size
                        """)
                .param("district", district, java.sql.Types.VARCHAR)
                .param("size", size)
                .query(Offers::read)
                .list();
    }

    /// Live offers whose last day lies before today.
    List<OfferNumber> overdue(LocalDate today) {
        return jdbc.sql("""
                        select number from housing.offer
                        where (state = 'OPEN' and open_until < :today) or (state = 'ACCEPTED' and sign_by < :today)
                        order by number
                        """)
                .param("today", Date.valueOf(today))
                .query((row, n) -> new OfferNumber(row.getString("number")))
                .list();
    }

    void insert(Offer.Open offer) {
        var terms = offer.terms();
        jdbc.sql("""
                        insert into housing.offer (number, case_id, case_number, unit_id, unit_code, project, unit_type,
                            district, origin, state, made_at, open_until)
                        values (:number, :case, :caseNumber, :unit, :code, :project, :type,
                            :district, :origin, 'OPEN', :at, :until)
                        """)
                .param("number", terms.number().value())
                .param("case", terms.caseId().value())
                .param("caseNumber", terms.application().value())
                .param("unit", terms.unit().value())
                .param("code", terms.unitCode().value())
                .param("project", terms.project())
                .param("type", terms.type().name())
                .param("district", terms.district())
                .param("origin", terms.origin())
                .param("at", Timestamp.from(terms.madeAt()))
                .param("until", offer.until() == null ? null : Date.valueOf(offer.until()), java.sql.Types.DATE)
                .update();
    }

    void save(Offer offer) {
        switch (offer) {
            case Offer.Open open -> throw new IllegalArgumentException("an open offer is inserted, not saved");
            case Offer.Accepted(var terms, var at, int years, var signBy) ->
                jdbc.sql("""
                            update housing.offer set state = 'ACCEPTED', accepted_at = :at, term_years = :years, sign_by = :by
                            where number = :number and state = 'OPEN'
                            """)
                        .param("at", Timestamp.from(at))
                        .param("years", years)
                        .param("by", signBy == null ? null : Date.valueOf(signBy), java.sql.Types.DATE)
                        .param("number", terms.number().value())
                        .update();
            case Offer.Signed(var terms, var at) -> end(terms, "SIGNED", at);
            case Offer.Ended(var terms, var how, var at) -> end(terms, how.name(), at);
        }
    }

    private void end(Offer.Terms terms, String state, Instant at) {
        jdbc.sql("update housing.offer set state = :state, ended_at = :at where number = :number")
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("number", terms.number().value())
                .update();
    }

    private static Offer read(ResultSet row, int n) throws SQLException {
        var terms = new Offer.Terms(
                new OfferNumber(row.getString("number")),
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                new UnitId(row.getLong("unit_id")),
                new UnitCode(row.getString("unit_code")),
                row.getString("project"),
                UnitType.valueOf(row.getString("unit_type")),
                row.getString("district"),
                row.getString("origin"),
                row.getTimestamp("made_at").toInstant());
        String state = row.getString("state");
        return switch (state) {
            case "OPEN" -> new Offer.Open(terms, row.getObject("open_until", LocalDate.class));
            case "ACCEPTED" ->
                new Offer.Accepted(
                        terms,
                        row.getTimestamp("accepted_at").toInstant(),
                        row.getInt("term_years"),
                        row.getObject("sign_by", LocalDate.class));
            case "SIGNED" -> new Offer.Signed(terms, ended(row));
            default -> new Offer.Ended(terms, Offer.How.valueOf(state), ended(row));
        };
    }

    private static Instant ended(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp("ended_at")).toInstant();
    }
}
