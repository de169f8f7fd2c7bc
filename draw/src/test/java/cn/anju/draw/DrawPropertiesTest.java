package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/// What is true of every draw.
class DrawPropertiesTest {

    private static final DrawId ID = new DrawId("CQGZF-2026-009|KZ|2R");

    @Provide
    Arbitrary<Set<String>> entries() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(64)
                .set()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Set<String>> units() {
        return Arbitraries.integers()
                .between(1, 999)
                .map(number -> "U" + number)
                .set()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    @Property(tries = 200)
    void without_one_entry_the_others_keep_their_order(@ForAll("entries") Set<String> entries, @ForAll Random random) {
        var all = new ArrayList<>(entries);
        String gone = all.get(random.nextInt(all.size()));
        // The seed is that of the full list: a later disqualification strikes a line and draws nothing anew.
        var keyed = new KeyedHash(Hash.SHA256, SECRET.bytes());
        List<String> before = new ArrayList<>(order(NumberList.of(all), keyed, 0));
        all.remove(gone);
        before.remove(gone);

        assertThat(order(NumberList.of(all), keyed, 0)).isEqualTo(before);
    }

    @Property(tries = 200)
    void the_order_of_the_lists_changes_nothing(
            @ForAll("entries") Set<String> entries, @ForAll("units") Set<String> units, @ForAll Random random) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        var shuffledUnits = new ArrayList<>(units);
        Collections.shuffle(shuffledUnits, random);

        assertThat(DrawFixtures.bytes(run(entries, units))).isEqualTo(DrawFixtures.bytes(run(shuffled, shuffledUnits)));
    }

    @Property(tries = 300)
    void the_packed_order_is_the_plain_order(
            @ForAll("entries") Set<String> entries,
            @ForAll Hash hash,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 56) int bitsLeftOut) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        var list = NumberList.of(entries);

        assertThat(order(list, new KeyedHash(hash, key), bitsLeftOut))
                .isEqualTo(new PlainOrder(new KeyedHash(hash, key)).of(list.asList()));
    }

    @Property(tries = 200)
    void with_priority_no_unit_and_no_entry_is_lost_or_given_twice(
            @ForAll("entries") Set<String> everyone,
            @ForAll("units") Set<String> units,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share,
            @ForAll Hash hash) {
        var priority =
                everyone.stream().filter(number -> number.hashCode() % 3 == 0).toList();
        var general =
                everyone.stream().filter(number -> number.hashCode() % 3 != 0).toList();

        DrawRecord record = Draw.of(ID, hash, NumberList.of(general))
                .withUnits(NumberList.of(units))
                .withPriority(NumberList.of(priority), new PriorityShare(share))
                .run(SECRET, PUBLIC);

        Round first = record.rounds().getFirst();
        Round second = record.rounds().getLast();
        int quota = share.multiply(BigDecimal.valueOf(units.size())).intValue();
        assertThat(first.allocation()).hasSize(Math.min(quota, priority.size()));
        assertThat(first.ranking()).containsExactlyInAnyOrderElementsOf(priority);
        assertThat(second.allocation())
                .hasSize(Math.min(
                        units.size() - first.allocation().size(),
                        second.ranking().size()));
        assertThat(second.ranking())
                .hasSize(everyone.size() - first.allocation().size());
        var housed = new HashSet<String>();
        var given = new HashSet<String>();
        for (Round round : record.rounds()) {
            for (Allocation allocation : round.allocation()) {
                assertThat(housed.add(allocation.entry())).isTrue();
                assertThat(given.add(allocation.unit())).isTrue();
            }
        }
        assertThat(everyone).containsAll(housed);
        assertThat(units).containsAll(given);
        assertThat(Verification.of(DrawFixtures.read(DrawFixtures.bytes(record)))
                        .holds())
                .isTrue();
    }

    @Property(tries = 200)
    void a_record_is_read_as_it_was_written(
            @ForAll("entries") Set<String> entries, @ForAll("units") Set<String> units, @ForAll Hash hash) {
        DrawRecord record = Draw.of(ID, hash, NumberList.of(entries))
                .withUnits(NumberList.of(units))
                .run(SECRET, PUBLIC);

        assertThat(DrawFixtures.read(DrawFixtures.bytes(record))).isEqualTo(record);
    }

    private static DrawRecord run(Iterable<String> entries, Iterable<String> units) {
        return Draw.of(ID, Hash.SHA256, NumberList.of(list(entries)))
                .withUnits(NumberList.of(list(units)))
                .run(SECRET, PUBLIC);
    }

    private static List<String> list(Iterable<String> texts) {
        var list = new ArrayList<String>();
        texts.forEach(list::add);
        return list;
    }

    /// With many bits left out, many keys start alike, so that ties by the whole key happen all the time.
    private static List<String> order(NumberList list, KeyedHash keyed, int bitsLeftOut) {
        return list.texts().inOrder(new KeyedOrder(list.texts(), keyed, 7 + bitsLeftOut).order());
    }
}
