package cn.anju.money;

/// Whose the rent is: government-invested rent goes to the treasury, other rent to the owner (第二十八条).
public sealed interface Beneficiary {

    /// The treasury of a district or of the city.
    record Treasury(String district) implements Beneficiary {}

    /// The owner of homes that others than the government paid for.
    record Owner(String name) implements Beneficiary {}

    default String code() {
        return switch (this) {
            case Treasury(String district) -> "TREASURY-" + district;
            case Owner(String name) -> "OWNER-" + name.replaceAll("\\s+", "");
        };
    }

    default String label() {
        return switch (this) {
            case Treasury(String district) -> "国库（" + district + "）";
            case Owner(String name) -> name;
        };
    }

    /// Reads what [#code] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    static Beneficiary of(String code) {
        if (code.startsWith("TREASURY-")) {
            return new Treasury(code.substring("TREASURY-".length()));
        }
        if (code.startsWith("OWNER-")) {
            return new Owner(code.substring("OWNER-".length()));
        }
        throw new IllegalArgumentException("no beneficiary: " + code);
    }
}
