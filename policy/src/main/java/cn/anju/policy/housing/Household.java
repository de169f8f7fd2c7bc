package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.eligibility`; a null component is unknown.
///
/// @param place the district whose office decides
/// @param self the position of the applicant among the persons
/// @param homes the areas in m² of the household's urban homes in the city; an element may be unknown
/// @param lastHomeTransfer the last day a home was transferred, or none
/// @param returnedForViolationOn the day a unit was given back for a violation, or none
public record Household(
        Level level,
        String place,
        Regime regime,
        Recognition recognition,
        @Nullable String hukouDistrict,
        List<Member> persons,
        int self,
        @Nullable List<Home> homes,
        Fact<LocalDate> lastHomeTransfer,
        @Nullable List<Relative> relatives,
        @Nullable Boolean leasingGuaranteedHome,
        Fact<LocalDate> returnedForViolationOn) {

    /// One urban home.
    public record Home(@Nullable BigDecimal areaM2) {}

    /// A parent or child of the applicant, or a parent of the spouse.
    public record Relative(
            @Nullable Kinship relation,
            @Nullable Integer homesAtPlace,
            @Nullable BigDecimal areaPerHeadM2) {}

    public Household {
        persons = List.copyOf(persons);
        if (persons.get(self).relation() != Relation.SELF) {
            throw new IllegalArgumentException("person " + self + " is not the applicant");
        }
    }

    public Member applicant() {
        return persons.get(self);
    }

    /// How many people are counted: the applicant and the co-applicants.
    public int people() {
        return persons.size();
    }

    /// The path of a fact of the applicant.
    String ofApplicant(String fact) {
        return "facts.persons[" + self + "]." + fact;
    }

    /// The household's income in yuan a year, or null while somebody's is unknown.
    @Nullable BigDecimal annualIncome() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Member member : persons) {
            BigDecimal income = member.annualIncome();
            if (income == null) {
                return null;
            }
            sum = sum.add(income);
        }
        return sum;
    }

    /// The floor area of all homes in m², or null while one is unknown.
    @Nullable BigDecimal totalArea() {
        if (homes == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Home home : homes) {
            BigDecimal area = home.areaM2();
            if (area == null) {
                return null;
            }
            sum = sum.add(area);
        }
        return sum;
    }
}
