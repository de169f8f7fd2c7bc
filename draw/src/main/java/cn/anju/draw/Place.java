package cn.anju.draw;

import java.util.Optional;

/// Where a number stands in one round, computed anew.
///
/// @param round the round's full name
/// @param key the number's key, lower-case hex
/// @param rank counted from 1
/// @param unit the unit of this rank, if there was one
public record Place(String round, String key, int rank, Optional<String> unit) {}
