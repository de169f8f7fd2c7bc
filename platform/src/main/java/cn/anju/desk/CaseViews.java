package cn.anju.desk;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.casework.Cases;
import cn.anju.casework.Deadline;
import cn.anju.casework.Event;
import cn.anju.casework.MovingCase;
import cn.anju.casework.WorkingCalendar;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Moment;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts a case's page together: the general parts here, the rest from the module that owns the case type.
@Component
class CaseViews {

    /// Verbs that take something away; their button says so by its colour.
    private static final Set<String> GRAVE = Set.of("reject", "refuse", "override", "cancel", "dismiss", "uphold");

    private final Cases cases;
    private final MovingCase moving;
    private final CaseDocuments documents;
    private final CaseDecisions decisions;
    private final Documents archive;
    private final CaseLetters letters;
    private final People people;
    private final WorkingCalendar calendar;
    private final ObjectProvider<CaseSlot> slots;
    private final TemplateEngine engine;
    private final Clock clock;

    CaseViews(
            Cases cases,
            MovingCase moving,
            CaseDocuments documents,
            CaseDecisions decisions,
            Documents archive,
            CaseLetters letters,
            People people,
            WorkingCalendar calendar,
            ObjectProvider<CaseSlot> slots,
            TemplateEngine engine,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.documents = documents;
        this.decisions = decisions;
        this.archive = archive;
        this.letters = letters;
        this.people = people;
        this.calendar = calendar;
        this.slots = slots;
        this.engine = engine;
        this.clock = clock;
    }

    CaseView of(CaseFile file, Actor reader) {
        var due = due(file);
        var drawn = drawn(file, reader);
        return new CaseView(
                file.number().value(),
                file.version(),
                file.type().label(),
                title(file),
                file.summary(),
                file.state().label(),
                due.text(),
                due.tone(),
                drawn,
                drawn.containsKey(CaseSlot.Slot.SUMMARY.name()) ? List.of() : FormFacts.of(file.form()),
                steps(file, reader),
                people(file),
                documents(file),
                letters.of(file, reader),
                timeline(file),
                related(file, reader),
                decisions.of(file.id()).isEmpty() ? null : "/desk/cases/" + file.number() + "/receipt.json");
    }

    private String title(CaseFile file) {
        return file.applicant()
                .flatMap(one -> people.find(one.person()))
                .map(person -> person.maskedName())
                .orElse(file.type().label());
    }

    private DaysLeft due(CaseFile file) {
        var today = LocalDate.now(clock);
        return switch (file.deadline()) {
            case Deadline.None none -> new DaysLeft("", Tone.QUIET);
            case Deadline.Running(var parameter, var from, int days, var due) -> {
                var left = DaysLeft.of("RUNNING", due, today, calendar);
                yield new DaysLeft(
                        left.text() + "（" + Format.day(due) + "到期" + (days == 0 ? "）" : "，第 " + days + " 个工作日）"),
                        left.tone());
            }
            case Deadline.Stopped(var parameter, int left) -> new DaysLeft("计时暂停，还剩 " + left + " 个工作日", Tone.QUIET);
            case Deadline.NoCalendar(var parameter, var from, int days) ->
                new DaysLeft(
                        "%s之后第 %d 个工作日，等 %d 年日历"
                                .formatted(
                                        Format.date(from),
                                        days,
                                        from.plusDays(days).getYear()),
                        Tone.QUIET);
        };
    }

    private Map<String, DrawnSlot> drawn(CaseFile file, Actor reader) {
        Map<String, DrawnSlot> drawn = new HashMap<>();
        slots.stream().filter(slot -> slot.type().equals(file.type().key())).forEach(slot -> {
            var model = slot.model(file, reader);
            if (model != null) {
                drawn.put(slot.slot().name(), new DrawnSlot(engine, slot.template(), model));
            }
        });
        return drawn;
    }

    private List<CaseView.Step> steps(CaseFile file, Actor reader) {
        return moving.open(file, reader).stream()
                .map(move -> new CaseView.Step(
                        move.action(),
                        move.label(),
                        move.withReason(),
                        GRAVE.contains(move.action()),
                        moving.against(file, move, reader)))
                .toList();
    }

    private List<Row> people(CaseFile file) {
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        List<Row> rows = new ArrayList<>();
        for (var one : file.people()) {
            var person = known.get(one.person());
            rows.add(Row.of(
                    Cell.of(file.type().relation(one)),
                    Cell.of(person == null ? "（资料已销毁）" : person.maskedName()),
                    Cell.of(person == null ? "" : person.maskedIdNumber()),
                    Cell.of(one.confirmedAt() == null ? "未确认" : Format.time(one.confirmedAt()) + " 确认")));
        }
        return rows;
    }

    private List<CaseView.Document> documents(CaseFile file) {
        List<CaseView.Document> all = new ArrayList<>();
        for (var one : documents.of(file.id())) {
            archive.findDescription(new DocumentId(one.document()))
                    .ifPresent(stored -> all.add(new CaseView.Document(
                            one.document().toString(),
                            stored.kind().label() + "：" + stored.fileName(),
                            Format.time(one.addedAt()))));
        }
        return all;
    }

    private List<Moment> timeline(CaseFile file) {
        List<Event> history = new ArrayList<>(cases.history(file));
        Collections.reverse(history);
        List<Moment> moments = new ArrayList<>();
        for (var event : history) {
            String detail = event.actorName() + " · " + Format.time(event.at());
            moments.add(new Moment(
                    event.label(),
                    event.reason() == null ? detail : detail + " · " + event.reason(),
                    moments.isEmpty()));
        }
        return moments;
    }

    private List<CaseView.Related> related(CaseFile file, Actor reader) {
        List<CaseFile> all = new ArrayList<>();
        if (file.parent() != null) {
            all.add(cases.the(file.parent()));
        }
        all.addAll(cases.beneath(file.id()));
        return all.stream()
                .filter(other -> CaseAccess.mayReadAsStaff(reader, other))
                .map(other -> new CaseView.Related(
                        other.type().label() + " " + other.number(),
                        "/desk/cases/" + other.number(),
                        other.state().label()))
                .toList();
    }
}
