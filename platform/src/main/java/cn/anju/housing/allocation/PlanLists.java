package cn.anju.housing.allocation;

import cn.anju.casework.CaseId;
import cn.anju.draw.NumberList;
import cn.anju.housing.stock.UnitId;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The homes and the numbers of a plan, until they are frozen.
@Repository
class PlanLists {

    private final JdbcClient jdbc;

    PlanLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int entries, int priority, int units) {}

    Counts counts(CaseId plan) {
        return jdbc.sql("""
                        select (select count(*) from housing.plan_entry where plan = :plan and not priority) as entries,
                            (select count(*) from housing.plan_entry where plan = :plan and priority) as priority,
                            (select count(*) from housing.plan_unit where plan = :plan) as units
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Counts(row.getInt("entries"), row.getInt("priority"), row.getInt("units")))
                .single();
    }

    /// Takes the homes that the plan holds in the register.
    int takeHeldUnits(CaseId plan, String holder) {
        return jdbc.sql("""
                        insert into housing.plan_unit (plan, unit_id, unit_code)
                        select :plan, id, code from housing.unit where held_by = :holder and held_by_kind = 'PLAN'
                        on conflict do nothing
                        """).param("plan", plan.value()).param("holder", holder).update();
    }

    /// Takes every qualified household that chose this project and type and applied in the span.
    int takeQualified(CaseId plan, AllocationPlan.Form form) {
        return jdbc.sql("""
                        insert into housing.plan_entry (plan, number, case_id, priority)
                        select :plan, p.number, q.case_id, q.priority
                        from housing.queue_place q join housing.public_number p on p.case_id = q.case_id
                        where q.project = :project and q.unit_type = :type and q.state = 'WAITING'
                            and q.applied_on between :from and :to
                        on conflict do nothing
                        """)
                .param("plan", plan.value())
                .param("project", form.project())
                .param("type", form.type().name())
                .param("from", Date.valueOf(form.from()))
                .param("to", Date.valueOf(form.to()))
                .update();
    }

    /// Adds numbers taken over from the former system.
    ///
    /// @return the first number that stands in the plan already; empty when all were added
    Optional<String> add(CaseId plan, NumberList numbers, boolean priority) {
        var already = jdbc.sql("""
                        select number from housing.plan_entry
                        where plan = :plan and number = any(:numbers) order by number limit 1
                        """)
                .param("plan", plan.value())
                .param("numbers", array(numbers.asList()))
                .query(String.class)
                .optional();
        if (already.isEmpty()) {
            jdbc.sql("""
                            insert into housing.plan_entry (plan, number, priority)
                            select :plan, number, :priority from unnest(:numbers) as number
                            """)
                    .param("plan", plan.value())
                    .param("priority", priority)
                    .param("numbers", array(numbers.asList()))
                    .update();
        }
        return already;
    }

    NumberList entries(CaseId plan, boolean priority) {
        return NumberList.of(
                jdbc.sql("select number from housing.plan_entry where plan = :plan and priority = :priority")
                        .param("plan", plan.value())
                        .param("priority", priority)
                        .query(String.class)
                        .list());
    }

    NumberList units(CaseId plan) {
        return NumberList.of(jdbc.sql("select unit_code from housing.plan_unit where plan = :plan")
                .param("plan", plan.value())
                .query(String.class)
                .list());
    }

    /// A winner with a case of ours, and the home it won.
    record Winner(CaseId caseId, UnitId unit, String unitCode) {}

    List<Winner> winnersWithCases(CaseId plan) {
        return jdbc.sql("""
                        select e.case_id, u.unit_id, u.unit_code
                        from housing.plan_result r
                            join housing.plan_entry e on e.plan = r.plan and e.number = r.number
                            join housing.plan_unit u on u.plan = r.plan and u.unit_code = r.unit_code
                        where r.plan = :plan and e.case_id is not null order by r.round, r.rank
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Winner(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_code")))
                .list();
    }

    List<String> drawnUnits(CaseId plan) {
        return jdbc.sql("select unit_code from housing.plan_result where plan = :plan and unit_code is not null")
                .param("plan", plan.value())
                .query(String.class)
                .list();
    }

    private static String[] array(Collection<String> numbers) {
        return numbers.toArray(String[]::new);
    }
}
