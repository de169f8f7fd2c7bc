package cn.anju.housing.stock.intake;

import java.util.List;

/// A file's table as text: the header and the rows that are not empty.
record Sheet(List<String> header, List<Row> rows) {

    /// The most rows that one file may have.
    static final int LIMIT = 50_000;

    /// @param number as a spreadsheet numbers it: the header is row 1
    record Row(int number, List<Cell> cells) {

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
        }
    }

    /// @param text without surrounding white space
    /// @param formula whether a formula stands there instead of a value
    record Cell(String text, boolean formula) {
        static final Cell EMPTY = new Cell("", false);
    }
}
