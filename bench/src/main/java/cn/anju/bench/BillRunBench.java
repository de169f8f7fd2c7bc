package cn.anju.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// Billing a month for the whole city, restartable, with its ledger, against one INSERT … SELECT of the same rows.
final class BillRunBench implements Discipline {

    private static final int LEASES = 580_000;

    @Override
    public String name() {
        return "bill-run";
    }

    @Override
    public double goal() {
        return 1.3;
    }

    @Override
    public Match prepare(int size) throws Exception {
        Path folder = Files.createTempDirectory("anju-bench");
        var city = new BilledCity(folder, LEASES / size);
        city.bill();
        city.keepAsPattern();
        Contender product = fresh(city, city::bill);
        Contender floor = fresh(city, city::billByOneStatement);
        for (var one : java.util.List.of(product, floor)) {
            one.before();
            one.run();
            city.refuseUnlessAllAreBilled();
        }
        return new Match(Meter.WALL, product, floor, () -> {
            city.close();
            SubmitBench.swept(folder);
        });
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

    /// Asking for a billed month again, against billing it.
    static final class Again implements Discipline {

        @Override
        public String name() {
            return "bill-rerun";
        }

        @Override
        public double goal() {
            return 0.02;
        }

        @Override
        public Match prepare(int size) throws Exception {
            Path folder = Files.createTempDirectory("anju-bench");
            var city = new BilledCity(folder, LEASES / size);
            city.bill();
            city.keepAsPattern();
            Contender again = () -> {
                var result = city.bill();
                city.refuseUnlessAllAreBilled();
                return result;
            };
            again.run();
            return new Match(Meter.WALL, city::bill, fresh(city, city::bill), () -> {
                city.close();
                SubmitBench.swept(folder);
            });
        }
    }
}
