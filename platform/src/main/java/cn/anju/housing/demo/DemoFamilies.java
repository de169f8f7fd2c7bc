package cn.anju.housing.demo;

import cn.anju.exchange.Answer;
import cn.anju.exchange.HousingFundAnswer;
import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.MarriageAnswer;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.RelativesHomesAnswer;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoPeople;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.Phone;
import cn.anju.identity.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Makes families that apply, and lets the departments know of them what the family says.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoFamilies {

    private static final String EMPLOYER = "重庆缙云电子有限公司";

    private final People people;
    private final Accounts accounts;
    private final Simulator departments;
    private final DemoPeople made = new DemoPeople(20260311, 7_000_000, 450);

    DemoFamilies(People people, Accounts accounts, Simulator departments) {
        this.people = people;
        this.accounts = accounts;
        this.departments = departments;
    }

    /// One of the residents who have a login, who lives alone.
    DemoFamily resident(String phone, String district, int yearly) {
        return single(people.byPhone(new Phone(phone)).getFirst(), district, yearly);
    }

    /// Somebody who lives alone and works.
    DemoFamily worker(String name, int born, Sex sex, String district, int yearly) {
        return single(registered(made.named(name, LocalDate.of(born, 7, 15), sex, "重庆市")), district, yearly);
    }

    /// Two who work, and their children born in these years.
    DemoFamily couple(String his, String hers, int born, String district, int yearlyEach, int... children) {
        var he = made.named(his, LocalDate.of(born, 3, 2), Sex.MALE, "重庆市");
        var husband = registered(he);
        var wife = registered(made.named(hers, LocalDate.of(born + 1, 10, 20), Sex.FEMALE, "重庆市"));
        var offspring = java.util.Arrays.stream(children)
                .mapToObj(year -> registered(made.relativeOf(he, LocalDate.of(year, 6, 1), Sex.FEMALE)))
                .toList();
        tellOfWork(husband, district, yearlyEach);
        tellOfWork(wife, district, yearlyEach);
        tellOfMarriage(husband, wife);
        tellOfMarriage(wife, husband);
        var income = BigDecimal.valueOf(yearlyEach);
        return new DemoFamily(
                district,
                actor(husband),
                Stream.concat(Stream.of(husband, wife), offspring.stream()).toList(),
                List.of(income, income),
                employed(district));
    }

    /// Somebody who lives alone on a pension.
    DemoFamily pensioner(String name, int born, Sex sex, String district, int monthly) {
        var person = registered(made.named(name, LocalDate.of(born, 1, 9), sex, "重庆市"));
        tell(
                person,
                known(district),
                new MarriageAnswer(Told.known(MarriageAnswer.Status.WIDOWED), Told.none(), Told.none()),
                new SocialInsuranceAnswer(Told.none()),
                new TaxIncomeAnswer(Told.none()),
                new HousingFundAnswer(Told.none()),
                new PensionAnswer(Told.known(new PensionAnswer.Pension(district, BigDecimal.valueOf(monthly)))),
                new RelativesHomesAnswer(Told.none()));
        return new DemoFamily(
                district,
                actor(person),
                List.of(person),
                List.of(BigDecimal.valueOf(12L * monthly)),
                new Work(WorkKind.PENSION, district, false, null, null));
    }

    private DemoFamily single(Person person, String district, int yearly) {
        tellOfWork(person, district, yearly);
        tell(person, new MarriageAnswer(Told.known(MarriageAnswer.Status.UNMARRIED), Told.none(), Told.none()));
        return new DemoFamily(
                district, actor(person), List.of(person), List.of(BigDecimal.valueOf(yearly)), employed(district));
    }

    private static Work employed(String district) {
        return new ApplicationForm.Work(WorkKind.EMPLOYED, district, false, EMPLOYER, null, true);
    }

    private void tellOfWork(Person person, String district, int yearly) {
        var income = BigDecimal.valueOf(yearly);
        tell(
                person,
                known(district),
                new SocialInsuranceAnswer(
                        Told.known(new SocialInsuranceAnswer.Payments(12, income, EMPLOYER, district, true))),
                new TaxIncomeAnswer(Told.known(income)),
                new HousingFundAnswer(Told.none()),
                new RelativesHomesAnswer(Told.none()));
    }

    private void tellOfMarriage(Person one, Person other) {
        tell(
                one,
                new MarriageAnswer(
                        Told.known(MarriageAnswer.Status.MARRIED),
                        Told.known(LocalDate.of(2016, 5, 20)),
                        Told.known(other.idNumber().value())));
    }

    private static IdentityAnswer known(String district) {
        return new IdentityAnswer(Told.known(true), Told.known(district), Told.none());
    }

    private void tell(Person person, Answer... answers) {
        for (var answer : answers) {
            departments.tell(person.id(), answer);
        }
    }

    private Person registered(NewPerson person) {
        return people.register(person, Actor.SYSTEM).orThrow();
    }

    private Actor actor(Person person) {
        return accounts.find(accounts.openResident(person.id())).orElseThrow();
    }
}
