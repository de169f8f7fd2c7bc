package cn.anju.look;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/// Why a request was not done, as both a page and problem+json (RFC 9457) tell it: what, why and what next.
///
/// @param status the HTTP status
/// @param code stable, for programs
/// @param what what happened, in the reader's words
/// @param why the reason
/// @param next what the reader can do now
/// @param fields what is wrong field by field; empty when it is about the whole request
/// @param retryAfter how long to wait before asking again; null where waiting does not help
public record Failure(
        int status,
        String code,
        String what,
        String why,
        String next,
        List<FormState.Problem> fields,
        @Nullable Duration retryAfter) {

    Failure(int status, String code, String what, String why, String next) {
        this(status, code, what, why, next, List.of(), null);
    }

    Failure waiting(Duration wait) {
        return new Failure(status, code, what, why, next, fields, wait);
    }

    Failure at(List<FormState.Problem> problems) {
        return new Failure(status, code, what, why, next, problems, retryAfter);
    }

    /// The same as problem+json, with `code`, `next` and `errors` beside the standard members.
    ProblemDetail problem() {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(what);
        problem.setDetail(why);
        problem.setProperty("code", code);
        problem.setProperty("next", next);
        if (!fields.isEmpty()) {
            problem.setProperty(
                    "errors",
                    fields.stream()
                            .map(field -> field.field() == null
                                    ? Map.of("message", field.text())
                                    : Map.of("field", field.field(), "message", field.text()))
                            .toList());
        }
        return problem;
    }
}
