package cn.anju.desk;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseId;
import cn.anju.casework.WorkList;
import cn.anju.casework.WorkingCalendar;
import cn.anju.exchange.Checks;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The lines of the work list as the desk shows and exports them; names masked, three questions for a whole page.
@Component
class WorkRows {

    private final People people;
    private final Checks checks;
    private final CaseDecisions decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkRows(People people, Checks checks, CaseDecisions decisions, WorkingCalendar calendar, Clock clock) {
        this.people = people;
        this.checks = checks;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// One line in words.
    ///
    /// @param waiting the departments it waits for; empty for none
    record Shown(WorkList.Line line, DaysLeft left, String applicant, String preview, Optional<String> waiting) {

        String what() {
            return line.typeLabel() + " " + line.number();
        }

        String state() {
            return waiting.isPresent() ? "等待部门" : line.state();
        }

        Row row() {
            return Row.of(
                    left.tone() == Tone.QUIET ? null : left.tone(),
                    Cell.tag(left.text(), left.tone()),
                    Cell.link(what(), "/desk/cases/" + line.number()),
                    Cell.of(applicant),
                    Cell.of(line.summary()),
                    Cell.of(waiting.orElse(preview)),
                    Cell.tag(state(), waiting.isPresent() ? Tone.INFO : Tone.QUIET),
                    Cell.of(Format.time(line.openedAt())));
        }
    }

    List<Shown> of(List<WorkList.Line> lines) {
        var today = LocalDate.now(clock);
        Map<PersonId, Person> known = people.of(lines.stream()
                .map(WorkList.Line::applicant)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<CaseId, String> outcomes =
                decisions.newestOutcomes(lines.stream().map(WorkList.Line::id).toList());
        return lines.stream()
                .map(line -> new Shown(
                        line,
                        DaysLeft.of(line.clock(), line.dueOn(), today, calendar),
                        applicant(line, known),
                        Optional.ofNullable(outcomes.get(line.id()))
                                .map(Outcomes::word)
                                .orElse("—"),
                        checks.waitingFor(line.id().value())))
                .toList();
    }

    private static String applicant(WorkList.Line line, Map<PersonId, Person> known) {
        if (line.applicant() == null) {
            return "—";
        }
        var person = known.get(line.applicant());
        return (person == null ? "（资料已销毁）" : person.maskedName()) + "（" + line.people() + " 人）";
    }
}
