package cn.anju.identity;

import org.jspecify.annotations.Nullable;

/// What is known of a person when first registered.
///
/// @param phone null when the person has none
/// @param address null when not told
public record NewPerson(
        PersonName name,
        IdNumber idNumber,
        @Nullable Phone phone,
        @Nullable String address) {

    @Override
    public String toString() {
        return "NewPerson " + idNumber;
    }
}
