package cn.anju.identity;

import java.time.Instant;

/// Business time was moved forward by hand (demo mode): whatever fell due in between is to be run now.
///
/// Published to `@EventListener` methods after the move, in the mover's thread, outside a transaction.
///
/// @param from the instant before the move
/// @param to the present business time
public record ClockMoved(Instant from, Instant to) {}
