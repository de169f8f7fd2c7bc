package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Households for tests: an eligible single person, with one deviation at a time.
final class Households {

    static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private Households() {}

    static Household earning(BigDecimal yearly, int people) {
        List<Member> members = new ArrayList<>();
        members.add(member(Relation.SELF, yearly));
        for (int i = 1; i < people; i++) {
            members.add(member(i == 1 ? Relation.SPOUSE : Relation.CHILD, BigDecimal.ZERO));
        }
        return with(members, List.of());
    }

    static Household with(List<Member> members, List<Household.Home> homes) {
        return new Household(
                Level.CITY,
                "500106",
                Regime.CURRENT,
                Recognition.NONE,
                "500106",
                members,
                0,
                homes,
                Fact.none(),
                List.of(),
                false,
                Fact.none());
    }

    static Household owning(BigDecimal area, int people) {
        return with(earning(BigDecimal.ZERO, people).persons(), List.of(new Household.Home(area)));
    }

    static Household bornOn(LocalDate birthDate) {
        Member applicant = earning(BigDecimal.ZERO, 1).applicant();
        return with(
                List.of(new Member(
                        Relation.SELF,
                        applicant.sex(),
                        birthDate,
                        applicant.civilCapacity(),
                        applicant.annualIncome(),
                        applicant.work())),
                List.of());
    }

    static Household with(Fact<LocalDate> transfer, Fact<LocalDate> returned) {
        Household one = earning(BigDecimal.ZERO, 1);
        return new Household(
                one.level(),
                one.place(),
                one.regime(),
                one.recognition(),
                one.hukouDistrict(),
                one.persons(),
                one.self(),
                one.homes(),
                transfer,
                one.relatives(),
                one.leasingGuaranteedHome(),
                returned);
    }

    private static Member member(Relation relation, BigDecimal income) {
        return new Member(
                relation,
                Sex.F,
                LocalDate.of(1990, 6, 15),
                CivilCapacity.FULL,
                income,
                Fact.of(new Member.Work(WorkKind.EMPLOYED, "500107", false, true)));
    }
}
