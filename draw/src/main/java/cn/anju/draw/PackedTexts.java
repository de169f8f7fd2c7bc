package cn.anju.draw;

import java.util.Arrays;

/// Strings one after the other in one array, each ended by LF: for a sorted list these are the bytes that are hashed.
final class PackedTexts extends Texts {

    static final PackedTexts EMPTY = new Packing().pack();

    private final byte[] bytes;
    private final int[] ends;
    private final int size;

    private PackedTexts(byte[] bytes, int[] ends, int size) {
        this.bytes = bytes;
        this.ends = ends;
        this.size = size;
    }

    @Override
    byte[] bytes() {
        return bytes;
    }

    @Override
    int from(int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }

    @Override
    int to(int index) {
        return ends[index];
    }

    @Override
    public int size() {
        return size;
    }

    /// How many bytes the lines take together, the LF of each included.
    int length() {
        return from(size);
    }

    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, from(one), to(one), bytes, from(other), to(other));
    }

    /// Collects strings; a text may be added whole or byte by byte.
    static final class Packing {

        private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

        private byte[] bytes = new byte[256];
        private int[] ends = new int[16];
        private int length;
        private int size;

        Packing add(byte[] source, int from, int to) {
            append(source, from, to);
            return end();
        }

        void append(byte[] source, int from, int to) {
            room(to - from + 1);
            System.arraycopy(source, from, bytes, length, to - from);
            length += to - from;
        }

        Packing end() {
            room(1);
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
            }
            ends[size++] = length;
            bytes[length++] = '\n';
            return this;
        }

        int size() {
            return size;
        }

        PackedTexts pack() {
            return new PackedTexts(bytes, ends, size);
        }

        private void room(int more) {
            if (more > MOST_BYTES - length) {
                throw new DrawRefused("名单超过 2 GB，无法在一次摇号中处理");
            }
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int)
                        Math.min(MOST_BYTES, Math.max(length + (long) more, bytes.length * 2L)));
            }
        }
    }
}
