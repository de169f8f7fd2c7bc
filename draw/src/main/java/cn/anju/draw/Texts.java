package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/// A read-only list of strings kept as UTF-8 bytes, so that a million of them cost a few megabytes.
public abstract sealed class Texts extends AbstractList<String> implements RandomAccess
        permits PackedTexts, ReorderedTexts {

    Texts() {}

    abstract byte[] bytes();

    abstract int from(int index);

    abstract int to(int index);

    @Override
    public final String get(int index) {
        Objects.checkIndex(index, size());
        return new String(bytes(), from(index), to(index) - from(index), UTF_8);
    }

    final boolean sameAt(int index, Texts other) {
        return Arrays.equals(bytes(), from(index), to(index), other.bytes(), other.from(index), other.to(index));
    }

    /// The first place where two lists differ, or -1: their common length when one goes on longer.
    final int firstDifference(Texts other) {
        int common = Math.min(size(), other.size());
        for (int i = 0; i < common; i++) {
            if (!sameAt(i, other)) {
                return i;
            }
        }
        return size() == other.size() ? -1 : common;
    }
}
