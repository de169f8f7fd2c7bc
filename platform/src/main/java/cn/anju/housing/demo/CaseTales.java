package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.apply.PromiseText;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoPast;
import cn.anju.identity.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Tells how cases went, move by move through the flow that everybody's case goes through.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class CaseTales {

    private final DemoPast past;
    private final Clock clock;
    private final Cases cases;
    private final MovingCase moving;
    private final HousingApplication type;
    private final ExchangeQueue questions;
    private final Letters letters;
    private final Accounts accounts;

    CaseTales(
            DemoPast past,
            Clock clock,
            Cases cases,
            MovingCase moving,
            HousingApplication type,
            ExchangeQueue questions,
            Letters letters,
            Accounts accounts) {
        this.past = past;
        this.clock = clock;
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.questions = questions;
        this.letters = letters;
        this.accounts = accounts;
    }

    /// "2026-03-04 09:40" or, of the demo's year, "03-04 09:40".
    static LocalDateTime moment(String told) {
        return LocalDateTime.parse((told.length() < 16 ? "2026-" + told : told).replace(' ', 'T'));
    }

    /// The family hands its application in.
    CaseFile submitted(DemoFamily family, ApplicationForm.ProjectChoice project, String at) {
        return past.at(moment(at), () -> {
            var now = clock.instant();
            var tick = new ApplicationForm.Tick(now, PromiseText.VERSION, "127.0.0.1");
            var form = new ApplicationForm(
                    ApplicationForm.Level.CITY,
                    family.district(),
                    List.of(project),
                    family.unitType(),
                    ApplicationForm.Recognition.NONE,
                    family.district(),
                    family.single(),
                    family.work(),
                    family.declared(),
                    tick,
                    tick);
            var file = cases.open(type, family.district(), form, family.participants(now), null, family.applicant());
            return made(MoveRequest.of(file, "submit"), family.applicant());
        });
    }

    /// Accepted; the departments are asked.
    CaseFile accepted(CaseFile file, String at) {
        return moved(file, "accept", Role.INTAKE, at, null);
    }

    /// The departments answer; where all have, the first review begins.
    CaseFile answered(CaseFile file, String at) {
        return past.at(moment(at), () -> {
            questions.runDueHere(clock.instant());
            return made(MoveRequest.of(now(file), "begin"), Actor.SYSTEM);
        });
    }

    /// The departments are asked again, and one of them stays silent.
    void unanswered(String at) {
        past.at(moment(at), () -> questions.runDueHere(clock.instant()));
    }

    /// A move by the officer of the case's district who holds the role.
    CaseFile moved(CaseFile file, String action, Role role, String at, @Nullable String reason) {
        var officer = accounts.holding(role, file.district()).getFirst();
        return moved(file, action, officer, at, reason);
    }

    CaseFile moved(CaseFile file, String action, Actor actor, String at, @Nullable String reason) {
        return past.at(moment(at), () -> {
            var request = MoveRequest.of(now(file), action);
            return made(reason == null ? request : request.because(reason), actor);
        });
    }

    /// The applicant opens the newest letter.
    void letterRead(CaseFile file, String at) {
        var reader = file.applicant().orElseThrow().person();
        past.at(moment(at), () -> {
            letters.opened(letters.of(file.id()).getLast().id(), reader);
            return reader;
        });
    }

    CaseFile made(MoveRequest request, Actor actor) {
        return switch (moving.move(request, actor)) {
            case MoveResult.Moved(var file) -> file;
            case MoveResult.Refused(var reasons) ->
                throw new IllegalStateException("demo: " + request.action() + ": " + reasons);
            case MoveResult.Overtaken overtaken -> throw new IllegalStateException("demo: overtaken");
            case MoveResult.Forbidden forbidden ->
                throw new IllegalStateException("demo: " + actor.displayName() + " may not " + request.action());
        };
    }

    CaseFile now(CaseFile file) {
        return cases.the(file.id());
    }

    CaseFile newestBeneath(CaseFile file) {
        return Objects.requireNonNull(cases.beneath(file.id()).getLast());
    }
}
