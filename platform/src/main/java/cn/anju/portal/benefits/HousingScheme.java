package cn.anju.portal.benefits;

import cn.anju.look.Link;
import cn.anju.policy.housing.WorkKind;
import cn.anju.policy.place.Districts;
import cn.anju.portal.benefits.Situation.Home;
import cn.anju.portal.benefits.Situation.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Public rental housing of the city and of the district.
@Component
@Order(10)
class HousingScheme implements Scheme {

    private static final String NAME = "公租房";

    private final Asking asking;

    HousingScheme(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Benefit> benefits(Situation situation, LocalDate on) {
        return List.of(
                asking.ask(question("市级公租房（中心城区）", "CITY", situation), situation, on),
                asking.ask(question("区县公租房", "DISTRICT", situation), situation, on));
    }

    private static Question question(String name, String level, Situation situation) {
        return Question.of(NAME, name, "housing.eligibility", facts(level, situation))
                .appliedForAt(new Link("去申请", "/me/apply"));
    }

    private static KnownFacts facts(String level, Situation situation) {
        var person = situation.person();
        var home = situation.home();
        var recognition = person.recognition();
        String hukou = person.hukou();
        return new KnownFacts()
                .with("level", level)
                .with("place", place(person, home))
                .with("recognition", recognition == null ? null : recognition.asHardship())
                .with("hukouDistrict", hukou != null && Districts.inCity(hukou) ? hukou : null)
                .with("persons", persons(person, home))
                .with("homes", homes(home))
                .noneIf(home.sold(), "lastHomeTransfer", home.soldOn())
                .with("relatives", Boolean.FALSE.equals(home.relativesOwn()) ? List.of() : null)
                .with("leasingGuaranteedHome", home.leasing())
                .noneIf(home.violated(), "returnedForViolationOn", null);
    }

    /// Recognised households apply where they are registered, all others where they work, or else where they live.
    private static @Nullable String place(Person person, Home home) {
        var recognition = person.recognition();
        String first =
                recognition == null || recognition.asHardship().equals("NONE") ? home.workDistrict() : person.hukou();
        return first != null && Districts.inCity(first) ? first : person.district();
    }

    /// Only the number of the others and the household's income are asked: the rule set reads no other's age, so that
    /// everybody is entered as old as the applicant, and the whole income stands with him.
    private static @Nullable List<Map<String, @Nullable Object>> persons(Person person, Home home) {
        if (person.people() == null) {
            return null;
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        all.add(new KnownFacts()
                .with("relation", "SELF")
                .with("birthDate", person.birthDate())
                .with("civilCapacity", person.capacity())
                .with("annualIncome", person.yearlyIncome())
                .with("work", work(home))
                .map());
        for (int other = 1; other < person.people(); other++) {
            all.add(new KnownFacts()
                    .with("relation", "OTHER")
                    .with("birthDate", person.birthDate())
                    .with("annualIncome", BigDecimal.ZERO)
                    .map());
        }
        return all;
    }

    private static @Nullable Map<String, @Nullable Object> work(Home home) {
        if (home.work() == null) {
            return null;
        }
        var work = new KnownFacts().with("kind", home.work());
        return home.work() == WorkKind.NONE
                ? work.map()
                : work.with("district", home.workDistrict())
                        .with("migrant", home.migrant())
                        .with("socialInsurance", home.socialInsurance())
                        .map();
    }

    private static @Nullable List<Map<String, @Nullable Object>> homes(Home home) {
        if (home.owns() == null) {
            return null;
        }
        return home.owns()
                ? List.of(new KnownFacts().with("areaM2", home.area()).map())
                : List.of();
    }
}
