package cn.anju.housing.stock.open;

/// A table of counts with its sums, fit to be published: a count of 1 to 4 shows as «<5».
///
/// A single hidden count in a line would follow from the line's sum, so a second one of the line is hidden too,
/// the smallest there is, until no row and no column hides exactly one. A count of 0 is shown: there is nobody in it.
final class MaskedTable {

    private static final long SMALL = 5;

    /// Shown for a count that is hidden only because another one would follow from it.
    static final String WITHHELD = "不公布";

    private final long[][] counts;
    private final boolean[][] hidden;

    private MaskedTable(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts[0].length];
    }

    /// @param inner the counts without their sums, at least one row and one column
    static MaskedTable of(long[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        var counts = new long[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                counts[r][c] = inner[r][c];
                counts[r][columns] += inner[r][c];
                counts[rows][c] += inner[r][c];
                counts[rows][columns] += inner[r][c];
            }
        }
        var table = new MaskedTable(counts);
        table.hideSmall();
        table.hideWhatWouldFollow();
        return table;
    }

    int rows() {
        return counts.length - 1;
    }

    int columns() {
        return counts[0].length - 1;
    }

    Figure cell(int row, int column) {
        return !hidden[row][column]
                ? new Figure(counts[row][column], Long.toString(counts[row][column]))
                : new Figure(null, isSmall(counts[row][column]) ? "<" + SMALL : WITHHELD);
    }

    Figure rowSum(int row) {
        return cell(row, columns());
    }

    Figure columnSum(int column) {
        return cell(rows(), column);
    }

    Figure sum() {
        return cell(rows(), columns());
    }

    boolean hidesAnything() {
        for (var row : hidden) {
            for (boolean each : row) {
                if (each) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALL;
    }

    private void hideSmall() {
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                hidden[r][c] = isSmall(counts[r][c]);
            }
        }
    }

    private void hideWhatWouldFollow() {
        boolean again = true;
        while (again) {
            again = false;
            for (int r = 0; r < counts.length; r++) {
                again |= hideSecond(r, 0, 0, 1, counts[r].length);
            }
            for (int c = 0; c < counts[0].length; c++) {
                again |= hideSecond(0, c, 1, 0, counts.length);
            }
        }
    }

    /// Walks one line; when it hides exactly one count, hides its smallest other one, a sum only as the last resort.
    private boolean hideSecond(int row, int column, int down, int right, int length) {
        int hiddenHere = 0;
        int best = -1;
        for (int i = 0; i < length; i++) {
            int r = row + i * down;
            int c = column + i * right;
            if (hidden[r][c]) {
                hiddenHere++;
            } else if (counts[r][c] > 0
                    && (best < 0
                            || (i < length - 1 && counts[r][c] < counts[row + best * down][column + best * right]))) {
                best = i;
            }
        }
        if (hiddenHere != 1 || best < 0) {
            return false;
        }
        hidden[row + best * down][column + best * right] = true;
        return true;
    }
}
