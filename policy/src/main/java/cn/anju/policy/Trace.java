package cn.anju.policy;

/// What a rule set keeps of one evaluation: the outcome at once, everything else as data until somebody reads it.
public interface Trace {

    /// The outcome, for example `ELIGIBLE`.
    String outcome();

    /// Turns the data into values, conditions and sentences. The same trace always gives the same explanation.
    Explanation explain();
}
