package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The checks of a resident's own household; all others do not exist for them.
@Component
class OwnChecks {

    private final Chosen chosen;
    private final Runs runs;
    private final Standings standings;
    private final Questions questions;

    OwnChecks(Chosen chosen, Runs runs, Standings standings, Questions questions) {
        this.chosen = chosen;
        this.runs = runs;
        this.standings = standings;
        this.questions = questions;
    }

    /// One check of one's own household.
    record Own(Runs.Run run, Standing standing, Optional<Questions.Put> question) {

        boolean waitsForAnswer() {
            return standing.outcome() == Outcome.NEEDS_FACTS
                    && question.map(Questions.Put::isOpen).orElse(false);
        }
    }

    /// Newest first; those not decided yet are left out.
    List<Own> of(Actor resident) {
        return chosen.of(person(resident)).stream()
                .flatMap(one -> own(one).stream())
                .toList();
    }

    Own the(String household, Actor resident) {
        try {
            return chosen.find(UUID.fromString(household), person(resident))
                    .flatMap(this::own)
                    .orElseThrow(() -> new NotFound("这次核查"));
        } catch (IllegalArgumentException none) {
            throw new NotFound("这次核查");
        }
    }

    private Optional<Own> own(Chosen.One one) {
        return standings
                .find(one.run(), one.position())
                .map(standing -> new Own(runs.the(one.run()), standing, questions.find(one.run(), one.position())));
    }

    private static PersonId person(Actor resident) {
        return Objects.requireNonNull(resident.person());
    }
}
