package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.Relation;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The family, masked; the whole number is shown on a click that is written down.
@Component
public class PeopleSlot implements CaseSlot {

    private final People people;
    private final Clock clock;

    PeopleSlot(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    public record Model(String number, List<Line> lines) {}

    /// @param whole where the whole identity number is asked for
    public record Line(
            String relation,
            String name,
            String idNumber,
            String age,
            String declared,
            String confirmed,
            String whole) {}

    @Override
    public String type() {
        return HousingApplication.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.PEOPLE;
    }

    @Override
    public String template() {
        return "housing/review/people";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        var day = file.submittedOn() == null ? LocalDate.now(clock) : file.submittedOn();
        List<Line> lines = new ArrayList<>();
        for (var one : file.people()) {
            var person = known.get(one.person());
            lines.add(new Line(
                    Relation.of(one).label(),
                    person == null ? "（资料已销毁）" : person.maskedName(),
                    person == null ? "" : person.maskedIdNumber(),
                    person == null ? "" : person.ageOn(day) + " 岁",
                    declared(HouseholdForm.of(file), one),
                    one.confirmedAt() == null
                            ? "未确认"
                            : Format.day(LocalDate.ofInstant(one.confirmedAt(), clock.getZone())),
                    "/desk/cases/%s/people/%s/whole".formatted(file.number(), one.person())));
        }
        return new Model(file.number().value(), lines);
    }

    private static String declared(ApplicationForm form, CaseFile.Participant one) {
        return form.incomes().stream()
                .filter(income -> income.person().equals(one.person()))
                .map(income -> Format.money(income.yearly()))
                .findFirst()
                .orElse("—");
    }
}
