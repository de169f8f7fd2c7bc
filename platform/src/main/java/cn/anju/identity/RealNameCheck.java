package cn.anju.identity;

/// The port to the population register: does this name belong to this number?
public interface RealNameCheck {

    /// What the register answered.
    enum Answer {
        MATCHES,
        DIFFERS,
        /// No answer today; nobody is turned away for good by that.
        UNAVAILABLE
    }

    Answer check(PersonName name, IdNumber idNumber, Phone phone);
}
