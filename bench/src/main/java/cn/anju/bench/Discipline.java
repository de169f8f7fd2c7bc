package cn.anju.bench;

/// One bench: what is measured, against what, and the ratio that must not be exceeded.
public interface Discipline {

    /// The name on the command line and in the table.
    String name();

    /// The highest ratio of product to floor that is good enough; where it is told per second, the lowest.
    /// NaN where the figure is only reported.
    double goal();

    /// Whether the ratio is told as work per second: more is better.
    default boolean perSecond() {
        return false;
    }

    /// How many rounds are counted.
    default int rounds() {
        return 9;
    }

    /// How many rounds come before those that count.
    default int warmUp() {
        return 3;
    }

    /// Sets both contenders up and checks that they are right before anybody measures how fast.
    ///
    /// @param size 1 for the full size, 20 for one twentieth of it
    Match prepare(int size) throws Exception;
}
