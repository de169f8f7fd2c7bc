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
    },
    /// CPU time of a process of its own, as the contender tells it.
    PROCESS(0.90, 1.10) {
        @Override
        double cost(long start, Object told) {
            return ((Number) told).doubleValue();
        }
    },
    /// The time within which 95 of 100 requests were answered, as the contender tells it.
    P95(0.70, 1.40) {
        @Override
        double cost(long start, Object told) {
            return ((Number) told).doubleValue();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double least;
    private final double most;

    Meter(double least, double most) {
        this.least = least;
        this.most = most;
    }

    long now() {
        return 0;
    }

    /// What a round cost.
    ///
    /// @param start what `now` said before it
    /// @param told what the contender returned
    double cost(long start, Object told) {
        return now() - start;
    }

    boolean allowsForEquals(double ratio) {
        return ratio >= least && ratio <= most;
    }
}
