package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One cell of a table: a text, a link or a tag.
public record Cell(
        String text, @Nullable String href, @Nullable Tone tone) {

    public static Cell of(String text) {
        return new Cell(text, null, null);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, null);
    }

    public static Cell tag(String text, Tone tone) {
        return new Cell(text, null, tone);
    }
}
