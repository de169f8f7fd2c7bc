package cn.anju.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/// What came out of one bench.
///
/// @param control the ratio of the floor to itself in the same run
/// @param goal empty in a quick run, which is too small to be judged
/// @param perSecond whether more is better
/// @param cost of the product's median round, in the meter's nanoseconds
record Measurement(
        String name,
        double ratio,
        double least,
        double most,
        double control,
        OptionalDouble goal,
        boolean perSecond,
        double cost) {

    private static final int TRIES = 3;

    /// Measures once the machine is quiet enough that equals come out equal; empty-handed after three tries.
    static Measurement of(Discipline discipline, boolean quick) throws Exception {
        try (Match match = discipline.prepare(quick ? 20 : 1)) {
            return of(discipline, match, quick);
        }
    }

    private static Measurement of(Discipline discipline, Match match, boolean quick) throws Exception {
        double control = Double.NaN;
        for (int i = 0; i < TRIES; i++) {
            control = Rounds.of(discipline, match.meter(), match.floor(), match.floor())
                    .ratio();
            if (match.meter().allowsForEquals(control)) {
                var rounds = Rounds.of(discipline, match.meter(), match.product(), match.floor());
                return told(discipline, rounds, control, quick);
            }
        }
        throw new NotMeasurable(discipline.name(), control);
    }

    private static Measurement told(Discipline discipline, Rounds rounds, double control, boolean quick) {
        double[] range = rounds.range();
        boolean judged = !quick && !Double.isNaN(discipline.goal());
        boolean inverse = discipline.perSecond();
        return new Measurement(
                discipline.name(),
                inverse ? 1 / rounds.ratio() : rounds.ratio(),
                inverse ? 1 / range[1] : range[0],
                inverse ? 1 / range[0] : range[1],
                control,
                judged ? OptionalDouble.of(discipline.goal()) : OptionalDouble.empty(),
                inverse,
                rounds.cost());
    }

    boolean ok() {
        return goal.isEmpty() || (perSecond ? ratio >= goal.getAsDouble() : ratio <= goal.getAsDouble());
    }

    String line() {
        String judged = goal.isPresent() ? number(goal.getAsDouble()) : "-";
        String verdict = goal.isEmpty() ? "-" : ok() ? "ok" : "missed";
        return String.format(
                Locale.ROOT,
                "%-16s %8s %17s %8s %7s   %.3f s",
                name,
                number(ratio),
                number(least) + "–" + number(most),
                judged,
                verdict,
                cost / 1e9);
    }

    static String heading() {
        return String.format(
                Locale.ROOT, "%-16s %8s %17s %8s %7s   %s", "name", "ratio", "min–max", "goal", "ok", "median round");
    }

    String json() {
        String judged = goal.isPresent() ? number(goal.getAsDouble()) : "null";
        return "{\"name\": \"" + name + "\", \"ratio\": " + number(ratio) + ", \"min\": " + number(least)
                + ", \"max\": " + number(most) + ", \"control\": " + number(control) + ", \"goal\": " + judged
                + ", \"ok\": " + ok() + ", \"seconds\": " + String.format(Locale.ROOT, "%.3f", cost / 1e9) + "}";
    }

    /// Two decimals, more where a ratio is small.
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.2f", value);
    }
}
