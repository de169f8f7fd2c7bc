package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Makes a whole check at once for the demo city, and writes to those who are asked.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
public class DemoRun {

    private final Recheck recheck;
    private final TellingQuestions telling;
    private final Clock clock;

    DemoRun(Recheck recheck, TellingQuestions telling, Clock clock) {
        this.recheck = recheck;
        this.telling = telling;
        this.clock = clock;
    }

    /// @return how many households were checked
    public int ofApplicants(String district) {
        var run = recheck.begin(LocalDate.now(clock).getYear(), Target.APPLICANTS, district, Actor.SYSTEM);
        recheck.run(run.id(), Actor.SYSTEM);
        telling.run();
        return run.households();
    }
}
