package cn.anju.housing.allocation;

import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Plans as lists: all for the desk, the published ones for everybody.
@Component
class PlanRegister {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Cases cases;

    PlanRegister(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    List<Row> deskRows(Actor actor) {
        return readable(actor).stream().map(plan -> row(plan, "/desk/draws/")).toList();
    }

    List<CaseFile> readable(Actor actor) {
        return newest().stream()
                .filter(plan -> CaseAccess.mayReadAsStaff(actor, plan))
                .toList();
    }

    /// @throws NotFound when the reader may not fill it
    CaseFile makers(String number, Actor actor) {
        var plan = theirs(number, actor);
        if (PlanPages.MAKERS.stream().noneMatch(role -> actor.holds(role, plan.district()))) {
            throw new NotFound("方案");
        }
        return plan;
    }

    /// @throws NotFound when there is none, or it is not the reader's to see
    CaseFile theirs(String number, Actor actor) {
        if (CaseNumber.isOne(number)) {
            var plan = cases.find(new CaseNumber(number));
            if (plan.isPresent()
                    && plan.get().type().key().equals(AllocationPlan.KEY)
                    && CaseAccess.mayReadAsStaff(actor, plan.get())) {
                return plan.get();
            }
        }
        throw new NotFound("方案");
    }

    /// What everybody may see: from the publication of its lists on.
    List<CaseFile> published() {
        return newest().stream().filter(PlanRegister::isPublic).toList();
    }

    static boolean isPublic(CaseFile plan) {
        return !plan.isIn(AllocationPlan.State.DRAFT) && !(plan.isIn(AllocationPlan.State.VOID) && plan.version() <= 2);
    }

    static Row row(CaseFile plan, String address) {
        var form = plan.form(AllocationPlan.Form.class);
        boolean drawn = plan.isIn(AllocationPlan.State.DRAWN, AllocationPlan.State.CONCLUDED);
        boolean over = plan.isIn(AllocationPlan.State.VOID);
        return Row.of(
                Cell.link(form.projectName() + " " + form.type().label(), address + plan.number()),
                Cell.of(plan.number().value()),
                Cell.of(Format.date(form.drawOn())),
                Cell.tag(plan.state().label(), over ? Tone.QUIET : drawn ? Tone.GOOD : Tone.INFO));
    }

    private List<CaseFile> newest() {
        return jdbc
                .sql("""
                        select id from casework.case_file where type = :type order by opened_at desc, number limit :size
                        """)
                .param("type", AllocationPlan.KEY)
                .param("size", SHOWN)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(cases::the)
                .toList();
    }
}
