package cn.anju.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The accounts that may come in, with what they may do.
public interface Accounts {

    /// The account as it stands now; empty when unknown or disabled.
    Optional<Actor> find(AccountId id);

    /// How colleagues and residents read this account's name, also after it was disabled.
    String displayName(AccountId id);

    /// Active accounts that hold the role for this district, city-wide holders included.
    List<Actor> holding(Role role, String districtCode);

    /// A staff account without any way to log in yet.
    AccountId openStaff(String displayName, Set<Grant> grants, Actor by);

    /// The account of a person; the one that exists when there is one.
    AccountId openResident(PersonId person);
}
