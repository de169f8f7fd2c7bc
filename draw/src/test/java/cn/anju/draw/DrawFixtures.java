package cn.anju.draw;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A draw at the counter: the values of the published test vector and lists of any size.
final class DrawFixtures {

    static final Secret SECRET = new Secret("00112233445566778899aabbccddeeff".repeat(2));
    static final PublicValue PUBLIC =
            new PublicValue("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private DrawFixtures() {}

    static List<String> numbers(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> String.format(Locale.ROOT, "%s%04d", letter, i))
                .toList();
    }

    static NumberList list(String... numbers) {
        return NumberList.of(List.of(numbers));
    }

    /// The draw of the published record: eight entries, two of them first, three units.
    static Draw priorityDraw() {
        return Draw.of(
                        new DrawId("CQGZF-2026-002|MXJY|STUDIO"),
                        Hash.SHA256,
                        list("A0008", "A0001", "A0003", "A0004", "A0006", "A0005"))
                .withUnits(list("U03", "U01", "U02"))
                .withPriority(list("A0007", "A0002"), PriorityShare.of("0.34"));
    }

    static byte[] bytes(DrawRecord record) {
        var out = new ByteArrayOutputStream();
        try {
            record.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return out.toByteArray();
    }

    static DrawRecord read(byte[] record) {
        try {
            return DrawRecord.read(new ByteArrayInputStream(record));
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
    }
}
