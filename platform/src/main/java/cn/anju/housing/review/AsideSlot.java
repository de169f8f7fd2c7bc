package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.exchange.Check;
import cn.anju.exchange.Checks;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Role;
import cn.anju.look.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was asked of the departments, and the city's way to have a decided case put right.
@Component
public class AsideSlot implements CaseSlot {

    private final Checks checks;
    private final People people;

    AsideSlot(Checks checks, People people) {
        this.checks = checks;
        this.people = people;
    }

    /// @param waiting «等待税务»; null when nothing is waited for
    /// @param mayRectify whether the reader may order the district to put the case right
    public record Model(String number, @Nullable String waiting, List<Line> lines, boolean mayRectify) {}

    /// @param again the check that may be asked again; null when it may not
    public record Line(
            String what,
            String about,
            String state,
            String when,
            @Nullable String again) {}

    @Override
    public String type() {
        return HousingApplication.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.ASIDE;
    }

    @Override
    public String template() {
        return "housing/review/aside";
    }

    @Override
    public @Nullable Object model(CaseFile file, Actor reader) {
        boolean mayAsk = AskingAgain.isOpen(file, reader);
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        var lines = checks.forCase(file.id().value()).stream()
                .map(check -> {
                    var person = known.get(check.person());
                    return line(check, person == null ? "" : person.maskedName(), mayAsk);
                })
                .toList();
        boolean mayRectify = OpeningRectification.isOpen(file, reader);
        return lines.isEmpty() && !mayRectify
                ? null
                : new Model(
                        file.number().value(),
                        checks.waitingFor(file.id().value()).orElse(null),
                        lines,
                        mayRectify);
    }

    private static Line line(Check check, String about, boolean mayAsk) {
        return new Line(
                check.kind().label(),
                about,
                check.text(),
                Format.time(check.answeredAt() == null ? check.askedAt() : check.answeredAt()),
                mayAsk && !check.isAnswered() ? check.id().toString() : null);
    }

    /// Who may put a question again.
    static boolean isOffice(Actor reader, CaseFile file) {
        return reader.holds(Role.FIRST_REVIEWER, file.district()) || reader.holds(Role.INTAKE, file.district());
    }
}
