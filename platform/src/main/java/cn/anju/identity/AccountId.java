package cn.anju.identity;

import java.util.UUID;

/// The stable id of an account: a resident's, a staff member's or a machine's.
public record AccountId(UUID value) {

    /// The platform itself, for what the clock does (a notice ends, an offer lapses).
    public static final AccountId SYSTEM = new AccountId(new UUID(0, 0));

    public static AccountId fresh() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
