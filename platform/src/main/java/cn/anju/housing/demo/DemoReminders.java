package cn.anju.housing.demo;

import cn.anju.housing.renewal.TakenOverReminders;
import cn.anju.identity.DemoData;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The demo's tenants had their reminders of old from the former system; the two with a login get theirs here.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoReminders implements DemoData {

    private final TakenOverReminders reminders;
    private final People people;

    DemoReminders(TakenOverReminders reminders, People people) {
        this.reminders = reminders;
        this.people = people;
    }

    @Override
    public int order() {
        return 245;
    }

    @Override
    public void fill() {
        reminders.note(Stream.of("19900000005", "19900000006")
                .flatMap(phone -> people.byPhone(new Phone(phone)).stream())
                .map(person -> person.id().value())
                .toList());
    }
}
