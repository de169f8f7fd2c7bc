package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import cn.anju.identity.account.Entrant;

/// Where a staff member's login attempt leads.
sealed interface StaffEntry {

    /// Both factors are right.
    record Entered(Entrant entrant) implements StaffEntry {}

    /// The password is right; the second factor is still to be set up.
    record SecondFactorWanted(AccountId account) implements StaffEntry {}

    /// Both are right, but the password is too old or was handed out by somebody else.
    record NewPasswordWanted(AccountId account) implements StaffEntry {}

    /// Not let in; the sentence says no more than it may.
    record Refused(String text) implements StaffEntry {}
}
