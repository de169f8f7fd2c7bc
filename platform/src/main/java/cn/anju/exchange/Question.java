package cn.anju.exchange;

import cn.anju.identity.PersonId;

/// One question about one person.
///
/// @param kind what is asked
/// @param person whom it is about
/// @param place district code of the place applied for; read by RELATIVES_HOMES
public record Question(QuestionKind kind, PersonId person, String place) {}
