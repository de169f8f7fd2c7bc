package cn.anju.policy;

import java.io.Serial;

/// A case that cannot be decided as it was given: the code, the place in the input, and what to do about it.
///
/// [#path()] is spelled like the facts that a decision misses, for example `facts.persons[0].birthDate`.
public class InvalidCase extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// Why a case was refused.
    public enum Code {
        BROKEN_JSON,
        MISSING,
        WRONG_TYPE,
        UNKNOWN_KEY,
        UNKNOWN_VALUE,
        IMPOSSIBLE_VALUE,
        UNKNOWN_PARAMETER,
        NO_VALUE_IN_FORCE,
        NO_CALENDAR
    }

    private final Code code;
    private final String path;

    public InvalidCase(Code code, String path, String message) {
        super(message);
        this.code = code;
        this.path = path;
    }

    public Code code() {
        return code;
    }

    public String path() {
        return path;
    }

    /// The message, never null.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// The case cost nobody a stack walk: a million bad lines are refused as fast as good ones are decided.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // nothing is mutated
    public Throwable fillInStackTrace() {
        return this;
    }
}
