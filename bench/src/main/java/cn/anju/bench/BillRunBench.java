package cn.anju.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Billing a month for the whole city, restartable, with its ledger: once against one INSERT … SELECT of the same rows,
/// and once more, asked again for a month that is billed, against billing it.
final class BillRunBench implements Discipline {

    private static final int LEASES = 580_000;

    private final String name;
    private final double goal;
    private final Function<BilledCity, Contender> product;
    private final Function<BilledCity, Contender> floor;

    private BillRunBench(
            String name, double goal, Function<BilledCity, Contender> product, Function<BilledCity, Contender> floor) {
        this.name = name;
        this.goal = goal;
        this.product = product;
        this.floor = floor;
    }

    static BillRunBench first() {
        return new BillRunBench(
                "bill-run", 1.3, city -> fresh(city, city::bill), city -> fresh(city, city::billByOneStatement));
    }

    static BillRunBench again() {
        return new BillRunBench("bill-rerun", 0.02, city -> city::bill, city -> fresh(city, city::bill));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double goal() {
        return goal;
    }

    @Override
    public Match prepare(int size) throws Exception {
        Path folder = Files.createTempDirectory("anju-bench");
        var city = new BilledCity(folder, LEASES / size);
        city.bill();
        city.keepAsPattern();
        var match = new Match(Meter.WALL, product.apply(city), floor.apply(city), () -> {
            city.close();
            SubmitBench.swept(folder);
        });
        for (var one : List.of(match.product(), match.floor())) {
            one.before();
            one.run();
            city.refuseUnlessAllAreBilled();
        }
        return match;
    }

    private interface Work {
        Object done() throws Exception;
    }

    private static Contender fresh(BilledCity city, Work work) {
        return new Contender() {
            @Override
            public void before() throws Exception {
                city.unbill();
            }

            @Override
            public Object run() throws Exception {
                return work.done();
            }
        };
    }
}
