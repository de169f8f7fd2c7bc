package cn.anju.housing.application;

import cn.anju.identity.PersonId;
import cn.anju.identity.Sex;
import java.time.LocalDate;
import java.time.Period;

/// One person of an application, as the checks of the form need to know them: no name, no number.
///
/// @param confirmed whether the person agreed to be on it; only then do they count
public record FamilyMember(PersonId person, FamilyRelation relation, boolean confirmed, LocalDate birthDate, Sex sex) {

    private static final int FULL_AGE = 18;

    /// Full age by the civil code: able to declare an income and to agree for oneself.
    public boolean isAdultOn(LocalDate day) {
        return !isMinor(birthDate, day);
    }

    /// Whether somebody born then is not of full age on the day.
    public static boolean isMinor(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears() < FULL_AGE;
    }

    public boolean isApplicant() {
        return relation == FamilyRelation.SELF;
    }
}
