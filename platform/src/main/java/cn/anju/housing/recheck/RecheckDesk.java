package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.policy.place.Districts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What officers may do with checks, whether by page or by program; who may not, finds nothing.
@Component
class RecheckDesk {

    private final Runs runs;
    private final Recheck recheck;
    private final RecheckWorker worker;
    private final Standings standings;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecheckDesk(
            Runs runs,
            Recheck recheck,
            RecheckWorker worker,
            Standings standings,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.recheck = recheck;
        this.worker = worker;
        this.standings = standings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is asked for when a check is started.
    record Order(int year, Target target, String area) {

        String words() {
            return year + " 年度 · " + target.label() + " · " + areaName(area);
        }
    }

    static String areaName(String area) {
        return area.equals(Runs.CITY) ? "全市" : Districts.name(area);
    }

    /// @throws Refused with the field that is wrong
    /// @throws NotFound when the area is out of reach
    Order order(String target, String area, Actor actor) {
        var scope = Scope.toRun(actor);
        if (scope.isEmpty()) {
            throw new NotFound("核查");
        }
        var group = Target.find(target)
                .orElseThrow(() -> new Refused("recheck.target", "target", "请选核查哪些家庭。", "", "选承租人或者申请人。"));
        if (!area.equals(Runs.CITY) && !Districts.known(area)) {
            throw new Refused("recheck.area", "area", "请选核查的范围。", "", "选全市或者一个区县。");
        }
        if (area.equals(Runs.CITY) ? !scope.city() : !scope.covers(area)) {
            throw new NotFound("这个区县的核查");
        }
        return new Order(LocalDate.now(clock).getYear(), group, area);
    }

    /// Starts it, or leads to the one that is there.
    Runs.Run start(Order order, Actor actor) {
        var run = recheck.begin(order.year(), order.target(), order.area(), actor);
        if (run.state() == Runs.State.RUNNING) {
            worker.work(run.id(), actor);
        }
        return run;
    }

    List<Runs.Run> latest(Actor actor) {
        var scope = Scope.toRead(actor);
        if (scope.isEmpty()) {
            throw new NotFound("核查");
        }
        return runs.latest(200).stream().filter(scope::touches).toList();
    }

    Runs.Run read(String id, Actor actor) {
        return RunId.find(id)
                .flatMap(runs::find)
                .filter(Scope.toRead(actor)::touches)
                .orElseThrow(() -> new NotFound("核查"));
    }

    private Runs.Run held(String id, Actor actor) {
        var run = read(id, actor);
        if (!Scope.toRun(actor).holds(run)) {
            throw new NotFound("核查");
        }
        return run;
    }

    void pause(String id, Actor actor) {
        turn(held(id, actor), Runs.State.RUNNING, Runs.State.PAUSED, "housing.recheck.pause", "现在没有在核查，不用暂停。", actor);
    }

    void resume(String id, Actor actor) {
        var run = held(id, actor);
        turn(run, Runs.State.PAUSED, Runs.State.RUNNING, "housing.recheck.resume", "现在没有暂停，不用继续。", actor);
        worker.work(run.id(), actor);
    }

    private void turn(Runs.Run run, Runs.State from, Runs.State to, String action, String otherwise, Actor actor) {
        transaction.executeWithoutResult(status -> {
            if (!runs.turn(run.id(), from, to)) {
                throw new Conflict(otherwise, "请刷新后再看。");
            }
            audit.record(AuditEntry.done(actor, action, "recheck", run.id()));
        });
    }

    void stop(String id, Actor actor) {
        if (!recheck.stop(held(id, actor).id(), actor)) {
            throw new Conflict("这次核查已经结束了。", "请刷新后再看。");
        }
    }

    /// A household that the officer may read.
    Standing household(String id, String position, Actor actor) {
        var run = read(id, actor);
        return standing(run, position)
                .filter(one -> Scope.toRead(actor).covers(one.household().district()))
                .orElseThrow(() -> new NotFound("这一户"));
    }

    /// A household that the officer may decide about.
    Standing toDecide(String id, String position, Actor actor) {
        var one = household(id, position, actor);
        if (!Scope.toRun(actor).covers(one.household().district())) {
            throw new NotFound("这一户");
        }
        return one;
    }

    private java.util.Optional<Standing> standing(Runs.Run run, String position) {
        return position.matches("[1-9]\\d{0,8}")
                ? standings.find(run.id(), Integer.parseInt(position))
                : java.util.Optional.empty();
    }
}
