package cn.anju.housing.stock;

import java.util.regex.Pattern;

/// The short code of a project, like `MXJY`: 2–16 capital letters, digits or `-`.
public record ProjectCode(String value) implements Comparable<ProjectCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,15}");

    public ProjectCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("project code is 2-16 of A-Z 0-9 - like MXJY: " + value);
        }
    }

    /// Whether the text could be a project's code.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ProjectCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
