package cn.anju.exchange;

import cn.anju.identity.PersonId;
import java.time.Instant;

/// An answer with where it comes from and when.
///
/// @param source the register that answered ("税务 · 自然人电子税务局")
/// @param asOf the day and time for which the register speaks
/// @param fetchedAt when it reached us
public record Fact<A extends Answer>(PersonId person, A answer, String source, Instant asOf, Instant fetchedAt) {}
