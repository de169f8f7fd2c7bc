package cn.anju.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Thrown when a request is understood but may not be done: it says what, why and what to do next.
///
/// Answered with 422, as a page or as problem+json; with a field it stands beside that field.
public final class Refused extends RuntimeException {

    private final String code;
    private final @Nullable String field;
    private final String what;
    private final String why;
    private final String next;

    /// @param code stable, for programs ("application.already-live")
    /// @param field the form field it is about; null for the whole request
    /// @param what what was not done, in the reader's words
    /// @param why the reason, with the article where there is one
    /// @param next what the reader can do now
    public Refused(String code, @Nullable String field, String what, String why, String next) {
        super(code + ": " + what, null, false, false);
        this.code = code;
        this.field = field;
        this.what = what;
        this.why = why;
        this.next = next;
    }

    public Refused(String code, String what, String why, String next) {
        this(code, null, what, why, next);
    }

    public String code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public String next() {
        return next;
    }
}
