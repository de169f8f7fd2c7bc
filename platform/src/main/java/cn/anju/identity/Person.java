package cn.anju.identity;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A natural person, opened for somebody who may see it.
///
/// @param address where the person lives, as told; null when not known
public record Person(
        PersonId id,
        PersonName name,
        IdNumber idNumber,
        @Nullable Phone phone,
        @Nullable String address) {

    public Sex sex() {
        return idNumber.sex();
    }

    public LocalDate birthDate() {
        return idNumber.birthDate();
    }

    /// Full years reached on that day; a person reaches an age on the birthday itself.
    ///
    /// Somebody born on 29 February reaches it on 1 March of a common year.
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    public String maskedName() {
        return name.masked();
    }

    public String maskedIdNumber() {
        return idNumber.masked();
    }

    /// The masked phone, or a dash.
    public String maskedPhone() {
        return phone == null ? "—" : phone.masked();
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
