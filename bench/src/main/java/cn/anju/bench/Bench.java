package cn.anju.bench;

import java.util.ArrayList;
import java.util.List;

/// The entry of the benches: `[NAME] [--json] [--quick]`.
///
/// Exit 0 when every goal is met, 1 when one is missed, 2 for wrong usage, 3 when the machine is too busy to tell.
public final class Bench {

    private static final List<Discipline> ALL = List.of(
            new RuleTraceBench(),
            new DrawBench(),
            new DrawRecordBench(),
            new SubmitBench("submit", 0.5, Meter.WALL),
            new SubmitBench("submit-p95", Double.NaN, Meter.P95),
            BillRunBench.first(),
            BillRunBench.again(),
            new StartBench());

    private final boolean json;
    private final boolean quick;
    private final List<Measurement> measured = new ArrayList<>();

    private Bench(boolean json, boolean quick) {
        this.json = json;
        this.quick = quick;
    }

    public static void main(String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        var bench = new Bench(words.remove("--json"), words.remove("--quick"));
        var chosen = words.isEmpty()
                ? ALL
                : ALL.stream()
                        .filter(discipline -> words.contains(discipline.name()))
                        .toList();
        if (chosen.isEmpty() || (!words.isEmpty() && chosen.size() < words.size())) {
            System.err.println("usage: bench [NAME] [--json] [--quick]   names: "
                    + String.join(", ", ALL.stream().map(Discipline::name).toList()));
            System.exit(2);
        }
        System.exit(bench.run(chosen));
    }

    private int run(List<Discipline> chosen) throws Exception {
        if (!json) {
            System.out.println(Measurement.heading());
        }
        boolean busy = false;
        for (Discipline discipline : chosen) {
            try {
                tell(Measurement.of(discipline, quick));
            } catch (NotMeasurable e) {
                System.err.println(e.getMessage());
                busy = true;
            }
        }
        if (json) {
            System.out.println("["
                    + String.join(
                            ",\n ", measured.stream().map(Measurement::json).toList()) + "]");
        }
        return busy ? 3 : measured.stream().allMatch(Measurement::ok) ? 0 : 1;
    }

    private void tell(Measurement measurement) {
        measured.add(measurement);
        if (!json) {
            System.out.println(measurement.line());
        }
    }
}
