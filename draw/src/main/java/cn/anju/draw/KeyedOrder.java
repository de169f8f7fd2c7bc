package cn.anju.draw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;

/// The order of a sorted list by its keys, ascending as unsigned bytes, equal keys by number.
///
/// The first bits of a key and the index of its text share one long, so a million texts sort as eight megabytes of
/// numbers; where those first bits are alike, the whole keys decide.
final class KeyedOrder {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Texts texts;
    private final KeyedHash keyed;
    private final int indexBits;

    KeyedOrder(Texts texts, KeyedHash keyed) {
        this(texts, keyed, Integer.SIZE - Integer.numberOfLeadingZeros(texts.size()));
    }

    /// @param indexBits the low bits of each long that are left to the index; the rest is the start of the key
    KeyedOrder(Texts texts, KeyedHash keyed, int indexBits) {
        this.texts = texts;
        this.keyed = keyed;
        this.indexBits = indexBits;
    }

    static int[] of(NumberList list, KeyedHash keyed) {
        return new KeyedOrder(list.texts(), keyed).order();
    }

    int[] order() {
        long[] packed = packed();
        // Arrays.sort compares signed, keys are unsigned: with the top bit turned over both orders are the same.
        Arrays.sort(packed);
        int[] order = new int[packed.length];
        long indexMask = (1L << indexBits) - 1;
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (packed[i] & indexMask);
        }
        settleTies(packed, order);
        return order;
    }

    private long[] packed() {
        long[] packed = new long[texts.size()];
        byte[] bytes = texts.bytes();
        for (int i = 0; i < packed.length; i++) {
            long start = (long) LONG.get(keyed.of(bytes, texts.from(i), texts.to(i)), 0);
            packed[i] = (start >>> indexBits << indexBits | i) ^ Long.MIN_VALUE;
        }
        return packed;
    }

    private void settleTies(long[] packed, int[] order) {
        for (int from = 0, to; from < packed.length; from = to) {
            to = from + 1;
            while (to < packed.length && packed[to] >>> indexBits == packed[from] >>> indexBits) {
                to++;
            }
            if (to - from > 1) {
                sortByWholeKey(order, from, to);
            }
        }
    }

    private void sortByWholeKey(int[] order, int from, int to) {
        record Keyed(String key, int index) {}
        int[] settled = IntStream.range(from, to)
                .mapToObj(i -> new Keyed(wholeKey(order[i]), order[i]))
                .sorted(Comparator.comparing(Keyed::key).thenComparingInt(Keyed::index))
                .mapToInt(Keyed::index)
                .toArray();
        System.arraycopy(settled, 0, order, from, settled.length);
    }

    /// As hex: digits of equal length compare like the unsigned bytes they spell.
    private String wholeKey(int index) {
        return HexFormat.of().formatHex(keyed.of(texts.bytes(), texts.from(index), texts.to(index)));
    }
}
