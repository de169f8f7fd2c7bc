package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Fault test 12: a second verifier agrees on a large draw, and both find every change to a smaller one.
class ReplayFaultTest {

    private static final DrawId ID = new DrawId("CQGZF-2026-012|MXJY|2R");

    private static DrawRecord drawOf(int general, int priority, int units, String share) {
        var draw = Draw.of(ID, Hash.SHA256, NumberList.of(DrawFixtures.numbers("N", 1, general)))
                .withUnits(NumberList.of(DrawFixtures.numbers("U", 1, units)));
        return (priority == 0
                        ? draw
                        : draw.withPriority(
                                NumberList.of(DrawFixtures.numbers("P", 1, priority)), PriorityShare.of(share)))
                .run(SECRET, PUBLIC);
    }

    @Test
    @Tag("slow")
    void a_million_entries_are_confirmed_by_the_second_verifier() {
        DrawRecord record = drawOf(800_000, 200_000, 250_000, "0.2");

        assertThat(new IndependentVerifier(new String(DrawFixtures.bytes(record), UTF_8)).holds())
                .isTrue();
        assertThat(Verification.of(record).holds()).isTrue();
    }

    @Test
    void the_second_verifier_confirms_what_the_first_does() {
        for (DrawRecord record : List.of(
                drawOf(300, 0, 40, ""),
                drawOf(300, 50, 40, "0.37"),
                drawOf(30, 5, 40, "1"),
                Draw.of(ID, Hash.SHA256, NumberList.of(DrawFixtures.numbers("N", 1, 99)))
                        .run(SECRET, PUBLIC))) {
            assertThat(new IndependentVerifier(new String(DrawFixtures.bytes(record), UTF_8)).holds())
                    .isTrue();
        }
        assertThat(new IndependentVerifier(RecordFileTest.published()).holds()).isTrue();
    }

    @Test
    @Tag("fault")
    void a_thousand_changes_of_a_draw_of_2000_are_all_found() {
        var random = new Random(12);
        byte[] record = DrawFixtures.bytes(drawOf(1_700, 300, 500, "0.2"));
        var missed = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            var change = RecordChange.of(record, random);
            if (Verification.of(DrawFixtures.read(change.record())).holds()
                    || new IndependentVerifier(new String(change.record(), UTF_8)).holds()) {
                missed.add(change.name());
            }
        }

        assertThat(missed).isEmpty();
    }
}
