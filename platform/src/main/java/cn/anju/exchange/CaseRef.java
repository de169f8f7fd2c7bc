package cn.anju.exchange;

import java.util.UUID;

/// The case that a check belongs to.
///
/// @param id the case's id
/// @param number its number as people read it
/// @param district code of the district that decides
public record CaseRef(UUID id, String number, String district) {}
