package cn.anju.housing.stock;

import cn.anju.identity.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dated rent standards of all projects.
@Component
public class RentStandards {

    private static final RowMapper<RentStandard> STANDARD = (row, i) -> new RentStandard(
            type(row.getString("type")),
            row.getBigDecimal("standard"),
            row.getBigDecimal("market"),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            row.getString("approval"));

    private final JdbcClient jdbc;
    private final Clock clock;

    RentStandards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The standard in force on a day; the type's own goes before the project's general one.
    ///
    /// @throws NoRentInForce when there is none on that day
    public RentStandard theStandard(ProjectCode project, UnitType type, LocalDate day) {
        return findStandard(project, type, day).orElseThrow(() -> new NoRentInForce(project, type, day));
    }

    public Optional<RentStandard> findStandard(ProjectCode project, UnitType type, LocalDate day) {
        return jdbc.sql("""
                select r.type, r.standard, r.market, r.since, r.until, r.approval
                  from housing.rent_standard r join housing.project p on p.id = r.project_id
                 where p.code = :project and (r.type = :type or r.type is null)
                   and r.since <= :day and (r.until is null or r.until > :day)
                 order by r.type nulls last limit 1
                """)
                .param("project", project.value())
                .param("type", type.name())
                .param("day", day)
                .query(STANDARD)
                .optional();
    }

    /// Every standard the project has had, the latest first.
    public List<RentStandard> allOf(ProjectCode project) {
        return jdbc.sql("""
                select r.type, r.standard, r.market, r.since, r.until, r.approval
                  from housing.rent_standard r join housing.project p on p.id = r.project_id
                 where p.code = :project
                 order by r.since desc, r.type nulls first
                """).param("project", project.value()).query(STANDARD).list();
    }

    /// Puts a new standard in force from its day on; the one before ends the day before, nothing is overwritten.
    ///
    /// @return the refusal in words, or empty when it is entered
    @Transactional
    public Optional<String> enter(
            ProjectCode project,
            @Nullable UnitType type,
            BigDecimal standard,
            BigDecimal market,
            LocalDate since,
            String approval,
            Actor actor) {
        // Two who enter at once wait for each other; the exclusion constraint stays the last guard.
        long projectId = jdbc.sql("select id from housing.project where code = :project for update")
                .param("project", project.value())
                .query(Long.class)
                .single();
        var latest = jdbc.sql("""
                select max(since) from housing.rent_standard
                 where project_id = :project and coalesce(type, '') = coalesce(:type, '')
                """)
                .param("project", projectId)
                .param("type", type == null ? null : type.name(), java.sql.Types.VARCHAR)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
        if (latest.isPresent() && !since.isAfter(latest.get())) {
            return Optional.of("新标准的起始日期须晚于现有标准的起始日期 " + latest.get() + "。");
        }
        jdbc.sql("""
                update housing.rent_standard set until = :since
                 where project_id = :project and coalesce(type, '') = coalesce(:type, '') and until is null
                """)
                .param("since", since)
                .param("project", projectId)
                .param("type", type == null ? null : type.name(), java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("""
                insert into housing.rent_standard
                    (project_id, type, standard, market, since, approval, created_at, created_by)
                values (:project, :type, :standard, :market, :since, :approval, :at, :by)
                """)
                .param("project", projectId)
                .param("type", type == null ? null : type.name(), java.sql.Types.VARCHAR)
                .param("standard", standard)
                .param("market", market)
                .param("since", since)
                .param("approval", approval)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value())
                .update();
        return Optional.empty();
    }

    private static @Nullable UnitType type(@Nullable String name) {
        return name == null ? null : UnitType.valueOf(name);
    }
}
