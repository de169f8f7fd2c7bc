package cn.anju.bench;

import java.util.Arrays;

/// Runs two contenders in turn, changing who goes first, and keeps what each round cost.
final class Rounds {

    private static final int WARM_UP = 3;
    private static final int COUNTED = 9;

    private final Meter meter;
    private final double[] one = new double[COUNTED];
    private final double[] other = new double[COUNTED];
    private volatile Object kept = "";

    private Rounds(Meter meter) {
        this.meter = meter;
    }

    static Rounds of(Meter meter, Contender one, Contender other) throws Exception {
        var rounds = new Rounds(meter);
        for (int i = -WARM_UP; i < COUNTED; i++) {
            rounds.round(i, one, other);
        }
        return rounds;
    }

    private void round(int number, Contender first, Contender second) throws Exception {
        boolean swapped = (number & 1) == 1;
        double costOfSecond = swapped ? cost(second) : 0;
        double costOfFirst = cost(first);
        if (!swapped) {
            costOfSecond = cost(second);
        }
        if (number >= 0) {
            one[number] = costOfFirst;
            other[number] = costOfSecond;
        }
    }

    private double cost(Contender contender) throws Exception {
        System.gc();
        long start = meter.now();
        kept = contender.run();
        return meter.now() - start;
    }

    /// The ratio of the medians.
    double ratio() {
        return median(one) / median(other);
    }

    /// The lowest and the highest ratio of one round.
    double[] range() {
        double[] ratios = new double[COUNTED];
        Arrays.setAll(ratios, i -> one[i] / other[i]);
        Arrays.sort(ratios);
        return new double[] {ratios[0], ratios[COUNTED - 1]};
    }

    Object kept() {
        return kept;
    }

    private static double median(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
