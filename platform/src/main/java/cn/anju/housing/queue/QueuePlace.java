package cn.anju.housing.queue;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.stock.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One household's place in the queue of a project and type.
///
/// @param priority whether the household is one of 第二十二条
/// @param drawnRank the rank drawn for those qualified before 2024-07-22; null for all others
/// @param setBack 1 after declining once: behind the others of its group
public record QueuePlace(
        CaseId caseId,
        CaseNumber number,
        String project,
        UnitType type,
        LocalDate appliedOn,
        LocalDate qualifiedOn,
        Instant acceptedAt,
        boolean priority,
        @Nullable Integer drawnRank,
        int setBack) {}
