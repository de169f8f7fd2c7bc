package cn.anju.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How the cost of a round is told, and how far two equal contenders may differ before the machine is too noisy.
public enum Meter {
    /// CPU time of the thread that runs, for work that one thread does: other people's load hardly shows in it.
    CPU(0.90, 1.10) {
        @Override
        long now() {
            return THREADS.getCurrentThreadCpuTime();
        }
    },
    /// Wall time, for work that several threads or processes do.
    WALL(0.80, 1.25) {
        @Override
        long now() {
            return System.nanoTime();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double least;
    private final double most;

    Meter(double least, double most) {
        this.least = least;
        this.most = most;
    }

    abstract long now();

    boolean allowsForEquals(double ratio) {
        return ratio >= least && ratio <= most;
    }
}
