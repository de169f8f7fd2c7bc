package cn.anju.casework;

import java.util.List;

/// What became of a wish to move a case.
public sealed interface MoveResult {

    /// Made; the case as it stands now.
    record Moved(CaseFile file) implements MoveResult {}

    /// Not made, nothing saved, all reasons at once.
    record Refused(List<Refusal> reasons) implements MoveResult {}

    /// Somebody else moved the case since it was read.
    record Overtaken(CaseFile now) implements MoveResult {}

    /// Not this actor's move.
    record Forbidden() implements MoveResult {}
}
