package cn.anju.policy.violators;

import org.junit.jupiter.api.Assertions;

/// A deliberate violator: it uses something that is neither Java nor policy.
public final class DependsOnTests {

    private DependsOnTests() {}

    public static void violate() {
        Assertions.assertTrue(true);
    }
}
