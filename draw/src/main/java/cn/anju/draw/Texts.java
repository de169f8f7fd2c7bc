package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/// A read-only list of strings kept as UTF-8 bytes, so that a million of them cost a few megabytes.
///
/// They stand one after the other in one array, each ended by LF: for a sorted list these are the bytes that are
/// hashed.
public final class Texts extends AbstractList<String> implements RandomAccess {

    static final Texts EMPTY = new Packing().pack();

    private static final int BATCH = 512;

    private final byte[] bytes;
    private final int[] ends;
    private final int size;

    Texts(byte[] bytes, int[] ends, int size) {
        this.bytes = bytes;
        this.ends = ends;
        this.size = size;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size);
        return new String(bytes, from(index), to(index) - from(index), UTF_8);
    }

    @Override
    public int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }

    int to(int index) {
        return ends[index];
    }

    /// How many bytes the lines take together, the LF of each included.
    int length() {
        return from(size);
    }

    /// The first so many, sharing the same bytes.
    Texts first(int count) {
        return new Texts(bytes, ends, count);
    }

    /// The same strings in another order.
    Texts inOrder(int[] order) {
        var ordered = new byte[length()];
        var orderedEnds = new int[size];
        var froms = new int[BATCH];
        var tos = new int[BATCH];
        int length = 0;
        for (int start = 0; start < size; start += BATCH) {
            int count = Math.min(BATCH, size - start);
            // Where a string stands is looked up for many at once: one by one, each look waits for the memory.
            for (int i = 0; i < count; i++) {
                froms[i] = from(order[start + i]);
                tos[i] = to(order[start + i]);
            }
            for (int i = 0; i < count; i++) {
                System.arraycopy(bytes, froms[i], ordered, length, tos[i] - froms[i]);
                length += tos[i] - froms[i];
                orderedEnds[start + i] = length;
                ordered[length++] = '\n';
            }
        }
        return new Texts(ordered, orderedEnds, size);
    }

    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, from(one), to(one), bytes, from(other), to(other));
    }

    boolean sameAt(int index, Texts other) {
        return Arrays.equals(bytes, from(index), to(index), other.bytes, other.from(index), other.to(index));
    }

    /// The first place where two lists differ, or -1: their common length when one goes on longer.
    int firstDifference(Texts other) {
        int common = Math.min(size, other.size);
        for (int i = 0; i < common; i++) {
            if (!sameAt(i, other)) {
                return i;
            }
        }
        return size == other.size ? -1 : common;
    }
}
