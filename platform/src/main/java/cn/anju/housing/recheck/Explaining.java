package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.housing.application.DecidingAgain;
import cn.anju.housing.application.MadeDecision;
import cn.anju.kernel.NotFound;
import org.springframework.stereotype.Component;

/// Tells in words why a household was decided so, from what was kept of the decision.
@Component
class Explaining {

    private final Runs runs;
    private final Standings standings;
    private final DecidingAgain deciding;
    private final Cases cases;

    Explaining(Runs runs, Standings standings, DecidingAgain deciding, Cases cases) {
        this.runs = runs;
        this.standings = standings;
        this.deciding = deciding;
        this.cases = cases;
    }

    /// @throws NotFound when nothing is kept: the person's data were destroyed, or nothing could be decided
    MadeDecision of(Standing standing) {
        var sheet = standings.sheet(standing).orElseThrow(() -> new NotFound("这一户的核查"));
        if (sheet.facts().isEmpty()) {
            throw new NotFound("这一户的核查");
        }
        return deciding.explained(
                standing.household().application(),
                cases.the(standing.household().application()).number().value(),
                sheet.facts(),
                sheet.sources(),
                standing.ruleVersion(),
                runs.the(standing.household().run()).keyDate(),
                standing.decidedAt());
    }
}
