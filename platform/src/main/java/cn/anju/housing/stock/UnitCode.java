package cn.anju.housing.stock;

import java.util.regex.Pattern;

/// The code by which a home is known outside: on the contract, in an address line, in a draw's unit list.
///
/// 1–64 letters, digits, `.`, `_` or `-`: a part of the printable ASCII that a draw accepts, safe in an address.
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public UnitCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("unit code is 1-64 of A-Z a-z 0-9 . _ - like MXJY-03-1204: " + value);
        }
    }

    /// Whether the text could be a unit's code.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
