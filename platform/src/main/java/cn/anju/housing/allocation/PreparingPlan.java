package cn.anju.housing.allocation;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.draw.DrawRefused;
import cn.anju.draw.NumberList;
import cn.anju.housing.stock.PlanHomes;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Reservation;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills a plan that is still a draft: its homes, its households, and numbers of the former system.
@Component
public class PreparingPlan {

    private final Cases cases;
    private final AllocationPlan type;
    private final PlanLists lists;
    private final PlanHomes homes;
    private final AuditTrail audit;

    PreparingPlan(Cases cases, AllocationPlan type, PlanLists lists, PlanHomes homes, AuditTrail audit) {
        this.cases = cases;
        this.type = type;
        this.lists = lists;
        this.homes = homes;
        this.audit = audit;
    }

    @Transactional
    public CaseFile open(AllocationPlan.Form form, String district, Actor actor) {
        var plan = cases.open(type, district, form, List.of(), null, actor);
        audit.record(AuditEntry.done(actor, "housing.plan.open", "case", plan.number())
                .in(district));
        return plan;
    }

    /// @param most how many free homes at most
    @Transactional
    public int takeHomes(CaseFile plan, int most, Actor actor) {
        var form = draft(plan);
        String holder = plan.number().value();
        var until = form.drawOn().plusMonths(3);
        homes.reserve(
                new ProjectCode(form.project()), form.type(), most, new Reservation.ForPlan(holder, until), actor);
        int taken = lists.takeHeldUnits(plan.id(), holder);
        audit.record(AuditEntry.done(actor, "housing.plan.homes", "case", plan.number())
                .in(plan.district()));
        return taken;
    }

    @Transactional
    public int takeHouseholds(CaseFile plan, Actor actor) {
        int taken = lists.takeQualified(plan.id(), draft(plan));
        audit.record(AuditEntry.done(actor, "housing.plan.households", "case", plan.number())
                .in(plan.district()));
        return taken;
    }

    /// @throws Refused when the file is not one number a line, or a number stands in the plan already
    @Transactional
    public int takeNumbers(CaseFile plan, byte[] file, boolean priority, Actor actor) {
        draft(plan);
        NumberList numbers;
        try {
            numbers = NumberList.parse(file);
        } catch (DrawRefused malformed) {
            throw new Refused("numbers", "numbers", "名单没有读入：" + malformed.getMessage() + "。", "", "请改好后重新上传，一行一个编号。");
        }
        var already = lists.add(plan.id(), numbers, priority);
        if (already.isPresent()) {
            throw new Refused("numbers", "numbers", "编号 " + already.get() + " 已经在名单里。", "同一个编号只能参加一次。", "请去掉重复的编号再上传。");
        }
        audit.record(AuditEntry.done(actor, "housing.plan.numbers", "case", plan.number())
                .in(plan.district()));
        return numbers.size();
    }

    private AllocationPlan.Form draft(CaseFile plan) {
        var now = cases.lock(plan.id());
        if (!now.isIn(AllocationPlan.State.DRAFT)) {
            throw new Refused("frozen", "名单已经冻结。", "公布以后不能再增减。", "如果确实有误，请作废这个方案，另立一个。");
        }
        return now.form(AllocationPlan.Form.class);
    }
}
