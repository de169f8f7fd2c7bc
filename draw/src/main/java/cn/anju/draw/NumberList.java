package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A frozen list of public applicant numbers or of unit codes: sorted bytewise, each once.
///
/// The order in which it was given changes nothing: its canonical form (each number ended by LF) is what is hashed.
public final class NumberList {

    /// The list without a number.
    public static final NumberList EMPTY = new NumberList(Texts.EMPTY, new int[0]);

    private final Texts numbers;
    private final int @Nullable [] lines;

    private NumberList(Texts numbers, int @Nullable [] lines) {
        this.numbers = numbers;
        this.lines = lines;
    }

    /// Reads a file of one number a line; a BOM, CR and a missing last LF are read over.
    ///
    /// @throws DrawRefused with the line of an empty line, a duplicate or a number of the wrong form
    public static NumberList parse(byte[] file) {
        return sorted(new ListFile(file).lines());
    }

    /// Takes numbers in any order; a refusal counts them from 1 as if each stood on a line.
    ///
    /// @throws DrawRefused for a duplicate or a number of the wrong form
    public static NumberList of(Collection<String> numbers) {
        var lines = new Packing();
        for (String number : numbers) {
            byte[] text = number.getBytes(UTF_8);
            NumberForm.check(text, 0, text.length, lines.size() + 1);
            lines.add(text, 0, text.length);
        }
        return sorted(lines.pack());
    }

    static NumberList of(Texts numbers) {
        var lines = new Packing();
        for (int i = 0; i < numbers.size(); i++) {
            NumberForm.check(numbers.bytes(), numbers.from(i), numbers.to(i), i + 1);
            lines.add(numbers.bytes(), numbers.from(i), numbers.to(i));
        }
        return sorted(lines.pack());
    }

    static NumberList ofSorted(Texts numbers) {
        return new NumberList(numbers, null);
    }

    private static NumberList sorted(Texts lines) {
        int[] order = new LineSort(lines).order();
        refuseDuplicate(lines, order);
        var sorted = new Packing();
        int[] numbersOfLines = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted.add(lines.bytes(), lines.from(order[i]), lines.to(order[i]));
            numbersOfLines[i] = order[i] + 1;
        }
        return new NumberList(sorted.pack(), numbersOfLines);
    }

    private static void refuseDuplicate(Texts lines, int[] order) {
        int first = -1;
        int again = Integer.MAX_VALUE;
        for (int i = 1; i < order.length; i++) {
            if (order[i] < again && lines.compare(order[i - 1], order[i]) == 0) {
                first = order[i - 1];
                again = order[i];
            }
        }
        if (first >= 0) {
            throw DrawRefused.atLine(again + 1, lines.get(again) + " 与第" + (first + 1) + "行重复，每个编号只能出现一次");
        }
    }

    /// How many numbers.
    public int size() {
        return numbers.size();
    }

    /// Whether there is no number at all.
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /// The numbers in their sorted order, read-only.
    public List<String> asList() {
        return numbers;
    }

    /// The digest of the canonical form, lower-case hex; this is what is published when a list is frozen.
    public String hash(Hash hash) {
        MessageDigest digest = hash.digest();
        digest.update(numbers.bytes(), 0, numbers.length());
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Writes the canonical form.
    public void writeTo(OutputStream out) throws IOException {
        out.write(numbers.bytes(), 0, numbers.length());
    }

    /// Where a number stands in the sorted order, counted from 0.
    public OptionalInt indexOf(String number) {
        byte[] text = number.getBytes(UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int side = Arrays.compareUnsigned(
                    numbers.bytes(), numbers.from(middle), numbers.to(middle), text, 0, text.length);
            if (side == 0) {
                return OptionalInt.of(middle);
            }
            low = side < 0 ? middle + 1 : low;
            high = side < 0 ? high : middle - 1;
        }
        return OptionalInt.empty();
    }

    Texts texts() {
        return numbers;
    }

    /// The line the number came from, counted from 1; its place in the sorted order when it came from no file.
    int lineOf(int index) {
        return lines == null ? index + 1 : lines[index];
    }

    /// The list that keeps only what is marked, in the same order.
    NumberList only(boolean[] kept) {
        var left = new Packing();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                left.add(numbers.bytes(), numbers.from(i), numbers.to(i));
            }
        }
        return ofSorted(left.pack());
    }
}
