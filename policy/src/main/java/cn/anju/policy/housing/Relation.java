package cn.anju.policy.housing;

/// A person's relation to the applicant.
public enum Relation {
    SELF,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER
}
