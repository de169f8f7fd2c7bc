package cn.anju.casework;

/// A state of a case type; the enum of each type implements it.
public interface CaseState {

    /// The name in the code and the database, as an enum's `name()`.
    String name();

    /// What residents and officers read, e.g. "初审中".
    String label();
}
