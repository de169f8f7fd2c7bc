package cn.anju.bench;

import java.util.Arrays;

/// Runs two contenders in turn, changing who goes first, and keeps what each round cost.
final class Rounds {

    private final Meter meter;
    private final double[] one;
    private final double[] other;
    private volatile Object kept = "";

    private Rounds(Meter meter, int counted) {
        this.meter = meter;
        this.one = new double[counted];
        this.other = new double[counted];
    }

    static Rounds of(Discipline discipline, Meter meter, Contender one, Contender other) throws Exception {
        var rounds = new Rounds(meter, discipline.rounds());
        for (int i = -discipline.warmUp(); i < discipline.rounds(); i++) {
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
        contender.before();
        System.gc();
        long start = meter.now();
        kept = contender.run();
        return meter.cost(start, kept);
    }

    /// The median cost of the first contender.
    double cost() {
        return median(one);
    }

    /// The ratio of the medians.
    double ratio() {
        return median(one) / median(other);
    }

    /// The lowest and the highest ratio of one round.
    double[] range() {
        double[] ratios = new double[one.length];
        Arrays.setAll(ratios, i -> one[i] / other[i]);
        Arrays.sort(ratios);
        return new double[] {ratios[0], ratios[ratios.length - 1]};
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
