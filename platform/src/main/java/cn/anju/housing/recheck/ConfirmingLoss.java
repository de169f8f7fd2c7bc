package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.housing.application.Conditions;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An officer agrees that a household no longer qualifies: its case is opened and the notice goes out.
@Component
class ConfirmingLoss {

    /// Each confirmation writes a letter; more at once would let the page wait.
    static final int MOST = 200;

    private final Runs runs;
    private final Standings standings;
    private final Explaining explaining;
    private final Losses losses;
    private final LossCase type;
    private final Cases cases;
    private final MovingCase moving;
    private final EligibilityDecisions decisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmingLoss(
            Runs runs,
            Standings standings,
            Explaining explaining,
            Losses losses,
            LossCase type,
            Cases cases,
            MovingCase moving,
            EligibilityDecisions decisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.standings = standings;
        this.explaining = explaining;
        this.losses = losses;
        this.type = type;
        this.cases = cases;
        this.moving = moving;
        this.decisions = decisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One household.
    ///
    /// @return the number of the case
    /// @throws Conflict when it is no loss any more, or confirmed already
    String confirm(Chosen.One one, Actor officer) {
        return Objects.requireNonNull(transaction.execute(status -> confirmed(one, officer)));
    }

    private String confirmed(Chosen.One one, Actor officer) {
        runs.lock(one.run());
        var standing = standings.find(one.run(), one.position()).orElseThrow(() -> new NotFound("这一户"));
        if (!standing.waitsForOfficer()) {
            throw new Conflict("这一户已经确认过，或者结论已经变了。", "请刷新后再看。");
        }
        var run = runs.the(one.run());
        var application = cases.the(one.application());
        var made = explaining.of(standing);
        var form = new LossCase.Form(
                application.number().value(),
                run.target().name(),
                run.year(),
                standing.unmet().stream().map(Conditions::lost).toList());
        var opened = cases.open(type, one.district(), form, application.people(), application.id(), officer);
        losses.add(one, opened.id(), clock.instant(), officer);
        decisions.keep(opened, made, officer);
        moving.mustMove(MoveRequest.of(cases.the(opened.id()), "confirm"), officer);
        return opened.number().value();
    }
}
