package cn.anju.housing.recheck;

import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A finished check of 沙坪坝区 that found a loss, for tests of who may see it.
@Component
public class RecheckedHousehold {

    private final RecheckTown town;
    private final Recheck recheck;

    RecheckedHousehold(RecheckTown town, Recheck recheck) {
        this.town = town;
        this.recheck = recheck;
    }

    /// @return the run's id; its first household is a real one
    public UUID id() {
        town.qualified("核查户", 99_000);
        var run = recheck.begin(2199, Target.APPLICANTS, HousingOffice.HERE, Actor.SYSTEM);
        recheck.run(run.id(), Actor.SYSTEM);
        return run.id().value();
    }
}
