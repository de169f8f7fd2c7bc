package cn.anju.casework;

/// What else happens in the same transaction as a move: a use case of the module.
public interface MoveEffect {

    void happen(MoveContext move);
}
