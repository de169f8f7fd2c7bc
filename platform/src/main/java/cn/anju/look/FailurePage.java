package cn.anju.look;

import java.util.List;

/// What the page of a failure shows.
///
/// @param failure what went wrong
/// @param id the number under which the log knows the request
/// @param reading whether the failed request only read, so that opening its address again is harmless
public record FailurePage(Failure failure, String id, boolean reading) {

    public String what() {
        return failure.what();
    }

    public String why() {
        return failure.why();
    }

    public String next() {
        return failure.next();
    }

    public int status() {
        return failure.status();
    }

    public List<FormState.Problem> fields() {
        return failure.fields();
    }

    public boolean login() {
        return failure.status() == 401;
    }

    /// Offers the same address again where waiting or a fresh look helps.
    public boolean again() {
        return reading && List.of(409, 429, 500, 503).contains(failure.status());
    }
}
