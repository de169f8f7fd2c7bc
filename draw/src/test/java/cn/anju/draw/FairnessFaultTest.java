package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fault test 13: where a number stands in the list says nothing about its rank.
@Tag("fault")
class FairnessFaultTest {

    private static final int DRAWS = 10_000;
    private static final int ENTRIES = 1_000;
    private static final int BANDS = 20;

    @ParameterizedTest
    @EnumSource(Hash.class)
    void ranks_are_spread_evenly_over_the_places_in_the_list(Hash hash) {
        var entries = NumberList.of(DrawFixtures.numbers("N", 1, ENTRIES));
        var random = new Random(13);
        var counts = new long[BANDS][BANDS];
        for (int i = 0; i < DRAWS; i++) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            var ranking = Draw.of(new DrawId("FAIR|" + i), hash, entries)
                    .run(new Secret(HexFormat.of().formatHex(bytes)), PUBLIC)
                    .rounds()
                    .getFirst()
                    .ranking();
            for (int rank = 0; rank < ENTRIES; rank++) {
                int place = Integer.parseInt(ranking.get(rank).substring(1)) - 1;
                counts[place * BANDS / ENTRIES][rank * BANDS / ENTRIES]++;
            }
        }

        assertThat(probabilityOfMore(chiSquare(counts))).isBetween(0.001, 0.999);
    }

    private static double chiSquare(long[][] counts) {
        double expected = (double) DRAWS * ENTRIES / BANDS / BANDS;
        double sum = 0;
        for (long[] row : counts) {
            for (long count : row) {
                sum += (count - expected) * (count - expected) / expected;
            }
        }
        // Within one draw each band is filled exactly, so the cells spread less than counted freely, by this factor.
        return sum * (ENTRIES - 1) / ENTRIES;
    }

    /// The chance of a larger sum under an even spread, (bands - 1)² degrees of freedom; Wilson and Hilferty's cube
    /// root.
    private static double probabilityOfMore(double chiSquare) {
        double freedom = (BANDS - 1) * (BANDS - 1);
        double spread = 2 / (9 * freedom);
        double normal = (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
        return 0.5 * erfc(normal / Math.sqrt(2));
    }

    /// Abramowitz and Stegun 7.1.26, off by at most 1.5e-7.
    private static double erfc(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x);
        return x >= 0 ? tail : 2 - tail;
    }
}
