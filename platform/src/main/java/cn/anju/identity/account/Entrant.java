package cn.anju.identity.account;

import cn.anju.identity.Actor;

/// An active account as the door sees it.
///
/// @param epoch sessions that began under another number are over
public record Entrant(Actor actor, Kind kind, int epoch) {

    /// What stands behind an account.
    public enum Kind {
        RESIDENT,
        STAFF,
        MACHINE,
        SYSTEM
    }
}
