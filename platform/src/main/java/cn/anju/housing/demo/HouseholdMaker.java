package cn.anju.housing.demo;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoPeople;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Makes households that fit their homes; the same seed makes the same city.
final class HouseholdMaker {

    private final Random random;
    private final DemoPeople made;
    private final JsonMapper json;
    private final Map<String, Integer> counters = new HashMap<>();
    private int start;
    private final List<NewPerson> persons = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    /// What a household is to be, until its people are registered.
    private record Wish(
            String number,
            String district,
            String project,
            String projectName,
            UnitType type,
            int firstPerson,
            List<String> relations,
            boolean priority,
            LocalDate appliedOn,
            LocalDate movedInOn) {}

    /// @param firstPhone so that two makers give out different phones
    /// @param firstSequence so that two makers make different people
    HouseholdMaker(long seed, int firstPhone, int firstSequence, JsonMapper json) {
        this.random = new Random(seed);
        this.made = new DemoPeople(seed, firstPhone, firstSequence);
        this.json = json;
    }

    /// Gives out numbers from here on, so that two makers do not meet.
    void startCountingAt(int first) {
        start = first;
    }

    Random random() {
        return random;
    }

    /// Adds a household for a home of this type.
    void add(
            String district,
            String project,
            String projectName,
            UnitType type,
            LocalDate appliedOn,
            LocalDate movedInOn) {
        int first = persons.size();
        List<String> relations = new ArrayList<>(List.of("SELF"));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var born = appliedOn.minusYears(24 + random.nextInt(38)).minusDays(random.nextInt(365));
        var applicant = made.next(born, sex, projectName);
        persons.add(applicant);
        int size = type.ordinal() + 1 - (type.ordinal() > 0 && random.nextInt(5) == 0 ? 1 : 0);
        if (size > 1) {
            persons.add(made.next(born.plusDays(random.nextInt(1500) - 700), other(sex), projectName));
            relations.add("SPOUSE");
        }
        for (int child = 2; child < size; child++) {
            var birth = appliedOn.minusYears(1 + random.nextInt(16)).minusDays(random.nextInt(365));
            persons.add(made.relativeOf(applicant, birth, random.nextBoolean() ? Sex.MALE : Sex.FEMALE));
            relations.add("CHILD");
        }
        int next = start + counters.merge(district + appliedOn.getYear(), 1, Integer::sum);
        wishes.add(new Wish(
                "%s-%d-%07d".formatted(district, appliedOn.getYear(), next),
                district,
                project,
                projectName,
                type,
                first,
                relations,
                random.nextInt(8) == 0,
                appliedOn,
                movedInOn));
    }

    /// Registers the people and hands the households over.
    List<MadeHousehold> make(People people) {
        var ids = people.registerAll(persons, Actor.SYSTEM);
        return wishes.stream()
                .map(wish -> new MadeHousehold(
                        new UUID(random.nextLong(), random.nextLong()),
                        wish.number(),
                        wish.district(),
                        wish.project(),
                        wish.projectName(),
                        wish.type().name(),
                        ids.subList(
                                wish.firstPerson(),
                                wish.firstPerson() + wish.relations().size()),
                        wish.relations(),
                        wish.priority(),
                        wish.appliedOn(),
                        wish.movedInOn(),
                        json.writeValueAsString(form(wish))))
                .toList();
    }

    private static ApplicationForm form(Wish wish) {
        return new ApplicationForm(
                ApplicationForm.Level.CITY,
                wish.district(),
                List.of(new ApplicationForm.ProjectChoice(wish.project(), wish.projectName())),
                wish.type(),
                wish.priority() ? ApplicationForm.Recognition.MIN_LIVING : ApplicationForm.Recognition.NONE,
                wish.district(),
                wish.relations().size() == 1 ? ApplicationForm.SingleReason.UNMARRIED : null,
                new ApplicationForm.Work(ApplicationForm.WorkKind.EMPLOYED, wish.district(), false, null, null),
                List.of(),
                null,
                null);
    }

    private static Sex other(Sex sex) {
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }
}
