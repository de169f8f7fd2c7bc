package cn.anju.look;

import java.util.List;

/// Thrown when several things of a request are wrong: all of them at once, each with its field. Answered with 422.
public final class FormRefused extends RuntimeException {

    private final transient List<FormState.Problem> problems;

    public FormRefused(FormState form) {
        this(form.problems());
    }

    public FormRefused(List<FormState.Problem> problems) {
        super("refused: " + problems.size() + " problems", null, false, false);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a problem tells nobody what to correct");
        }
        this.problems = List.copyOf(problems);
    }

    public List<FormState.Problem> problems() {
        return problems;
    }
}
