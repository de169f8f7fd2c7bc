package cn.anju.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table.
///
/// @param tone BAD and SOON mark the row's edge; null leaves it plain
public record Row(List<Cell> cells, @Nullable Tone tone) {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells), null);
    }

    public static Row of(@Nullable Tone tone, Cell... cells) {
        return new Row(List.of(cells), tone);
    }

    /// The row's class in the style sheet; null for a plain row.
    public @Nullable String css() {
        return tone == Tone.BAD ? "late" : tone == Tone.SOON ? "soon" : null;
    }
}
