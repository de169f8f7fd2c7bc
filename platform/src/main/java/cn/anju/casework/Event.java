package cn.anju.casework;

import cn.anju.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a case's history.
public record Event(
        int seq,
        String action,
        String label,
        CaseState to,
        AccountId actor,
        String actorName,
        String role,
        Instant at,
        @Nullable String reason) {}
