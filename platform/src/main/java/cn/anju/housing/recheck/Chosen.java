package cn.anju.housing.recheck;

import cn.anju.casework.CaseId;
import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The households of a run: chosen in one statement when it begins, then read a piece at a time.
@Repository
class Chosen {

    private static final String WHO = """
            select c.id as case_id, c.district, false as old_conditions from casework.case_file c
            where c.type = 'housing.application' and c.state = 'QUALIFIED' and (:area = 'CITY' or c.district = :area)
            """;
    private static final String WHO_RENTS = """
            select l.case_id, l.district, l.old_limit_per_head is not null as old_conditions from housing.lease l
            where l.state = 'LIVE' and (:area = 'CITY' or l.district = :area)
              and exists (select 1 from casework.case_file c where c.id = l.case_id and c.type = 'housing.application')
            """;

    private final JdbcClient jdbc;

    Chosen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One household of a run.
    ///
    /// @param id what departments' answers are kept under
    /// @param application the case it applied with
    /// @param oldConditions whether it was let stay under the conditions of before (第四十五条第二款)
    record One(RunId run, int position, UUID id, CaseId application, String district, boolean oldConditions) {}

    /// Everybody of the group and area who has not been checked this year.
    ///
    /// @return how many
    int choose(Runs.Run run) {
        return jdbc.sql("""
                        insert into housing.recheck_household (run_id, position, id, year, target, case_id, district,
                            old_conditions)
                        select :run, row_number() over (order by w.district, w.case_id), gen_random_uuid(), :year, :target,
                            w.case_id, w.district, w.old_conditions
                        from (%s) w
                        where not exists (select 1 from housing.recheck_household h
                            where h.year = :year and h.target = :target and h.case_id = w.case_id and not h.let_go)
                        """.formatted(run.target() == Target.TENANTS ? WHO_RENTS : WHO))
                .param("run", run.id().value())
                .param("year", run.year())
                .param("target", run.target().name())
                .param("area", run.area())
                .update();
    }

    List<One> after(RunId run, int position, int most) {
        return jdbc.sql("""
                        select run_id, position, id, case_id, district, old_conditions from housing.recheck_household
                        where run_id = :run and position > :after order by position limit :most
                        """)
                .param("run", run.value())
                .param("after", position)
                .param("most", most)
                .query(Chosen::row)
                .list();
    }

    Optional<One> find(RunId run, int position) {
        return after(run, position - 1, 1).stream()
                .filter(one -> one.position() == position)
                .findFirst();
    }

    /// The household by its own id, if the person stands in the application it was checked for.
    Optional<One> find(UUID household, PersonId person) {
        return of(person).stream().filter(one -> one.id().equals(household)).findFirst();
    }

    /// The checks of the households in which the person stands, newest first.
    List<One> of(PersonId person) {
        return jdbc.sql("""
                        select h.run_id, h.position, h.id, h.case_id, h.district, h.old_conditions
                        from housing.recheck_household h join housing.recheck_run r on r.id = h.run_id
                        where not h.let_go and h.case_id in (
                            select case_id from casework.case_person
                            where person_id = :person and (part = 'APPLICANT' or confirmed_at is not null))
                        order by r.started_at desc, h.position
                        """).param("person", person.value()).query(Chosen::row).list();
    }

    /// A stopped run lets go whom it has not decided.
    void letGo(RunId run, int after) {
        jdbc.sql("update housing.recheck_household set let_go = true where run_id = :run and position > :after")
                .param("run", run.value())
                .param("after", after)
                .update();
    }

    private static One row(ResultSet row, int n) throws SQLException {
        return new One(
                new RunId(row.getObject("run_id", UUID.class)),
                row.getInt("position"),
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("district"),
                row.getBoolean("old_conditions"));
    }
}
