package cn.anju.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/// What came out of one bench.
///
/// @param control the ratio of the floor to itself in the same run
/// @param goal empty in a quick run, which is too small to be judged
record Measurement(String name, double ratio, double least, double most, double control, OptionalDouble goal) {

    private static final int TRIES = 3;

    /// Measures once the machine is quiet enough that equals come out equal; empty-handed after three tries.
    static Measurement of(Discipline discipline, boolean quick) throws Exception {
        Match match = discipline.prepare(quick ? 20 : 1);
        double control = Double.NaN;
        for (int i = 0; i < TRIES; i++) {
            control = Rounds.of(match.meter(), match.floor(), match.floor()).ratio();
            if (match.meter().allowsForEquals(control)) {
                Rounds rounds = Rounds.of(match.meter(), match.product(), match.floor());
                double[] range = rounds.range();
                var goal = quick ? OptionalDouble.empty() : OptionalDouble.of(discipline.goal());
                return new Measurement(discipline.name(), rounds.ratio(), range[0], range[1], control, goal);
            }
        }
        throw new NotMeasurable(discipline.name(), control);
    }

    boolean ok() {
        return goal.isEmpty() || ratio <= goal.getAsDouble();
    }

    String line() {
        String judged = goal.isPresent() ? number(goal.getAsDouble()) : "-";
        String verdict = goal.isEmpty() ? "-" : ok() ? "ok" : "missed";
        return String.format(
                Locale.ROOT,
                "%-16s %8s %17s %8s %7s",
                name,
                number(ratio),
                number(least) + "–" + number(most),
                judged,
                verdict);
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-16s %8s %17s %8s %7s", "name", "ratio", "min–max", "goal", "ok");
    }

    String json() {
        String judged = goal.isPresent() ? number(goal.getAsDouble()) : "null";
        return "{\"name\": \"" + name + "\", \"ratio\": " + number(ratio) + ", \"min\": " + number(least)
                + ", \"max\": " + number(most) + ", \"control\": " + number(control) + ", \"goal\": " + judged
                + ", \"ok\": " + ok() + "}";
    }

    /// Two decimals, more where a ratio is small.
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.2f", value);
    }
}
