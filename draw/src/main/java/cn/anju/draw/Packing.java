package cn.anju.draw;

import java.util.Arrays;

/// Collects strings; a text may be added whole or byte by byte.
final class Packing {

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

    Texts pack() {
        return new Texts(bytes, ends, size);
    }

    private void room(int more) {
        if (more > MOST_BYTES - length) {
            throw new DrawRefused("名单超过 2 GB，无法在一次摇号中处理");
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(length + (long) more, bytes.length * 2L)));
        }
    }
}
