package cn.anju.housing.application;

import cn.anju.casework.CaseState;

/// A case type whose review begins by itself, with the move `begin`, once every department has answered.
public interface BeginsWhenAnswered {

    /// The state in which a case waits for the departments.
    CaseState waiting();
}
