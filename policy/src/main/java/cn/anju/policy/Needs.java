package cn.anju.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts a rule reads, and the paths of those that nobody has given.
///
/// A missing fact is noted and a stand-in returned, so that a rule reads on and names everything it misses at once.
/// What it would find with a stand-in is thrown away: a rule with [#any] missing decides nothing.
public final class Needs {

    private final List<String> paths = new ArrayList<>();

    /// A yes-or-no fact and its path.
    public record Question(@Nullable Boolean fact, String path) {
        private boolean is(boolean answer) {
            return fact != null && fact == answer;
        }
    }

    /// Whether all hold; where one is known not to, none of the others is asked.
    public boolean all(Question... questions) {
        if (List.of(questions).stream().anyMatch(question -> question.is(false))) {
            return false;
        }
        boolean all = true;
        for (Question question : questions) {
            all &= flag(question.fact(), question.path());
        }
        return all;
    }

    /// The fact, or the stand-in.
    public <T> T of(@Nullable T fact, String path, T standIn) {
        if (fact == null) {
            paths.add(path);
            return standIn;
        }
        return fact;
    }

    public BigDecimal amount(@Nullable BigDecimal fact, String path) {
        return of(fact, path, BigDecimal.ZERO);
    }

    public int count(@Nullable Integer fact, String path) {
        return of(fact, path, 0);
    }

    public boolean flag(@Nullable Boolean fact, String path) {
        return of(fact, path, false);
    }

    public LocalDate date(@Nullable LocalDate fact, String path) {
        return of(fact, path, LocalDate.EPOCH);
    }

    public String text(@Nullable String fact, String path) {
        return of(fact, path, "");
    }

    public <T> List<T> list(@Nullable List<T> fact, String path) {
        return of(fact, path, List.of());
    }

    /// Notes a fact that is missing for some other reason than being null.
    public void miss(String path) {
        paths.add(path);
    }

    /// Whether something is missing.
    public boolean any() {
        return !paths.isEmpty();
    }

    /// The paths of what is missing, as they were asked.
    public List<String> paths() {
        return List.copyOf(paths);
    }
}
