package cn.anju.casework;

import java.util.List;

/// A condition that the flow table's words cannot say; asked inside the move's transaction.
public interface MoveGuard {

    /// The reasons against the move; empty when it may be made.
    List<Refusal> against(MoveContext move);
}
