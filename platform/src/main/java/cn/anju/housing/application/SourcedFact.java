package cn.anju.housing.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fact of a decision with where it came from.
///
/// @param path as in the facts of the decision, e.g. "persons[0].birthDate"
/// @param label what people call it
/// @param value as people read it
/// @param source the register, the officer or the law's presumption
/// @param fetchedAt when it reached us; null for what stands in the form
/// @param deskOnly whether applicants see only met or not met (facts about people outside the application)
public record SourcedFact(
        String path,
        String label,
        String value,
        String source,
        @Nullable Instant fetchedAt,
        boolean deskOnly) {}
