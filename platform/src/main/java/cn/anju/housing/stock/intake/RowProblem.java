package cn.anju.housing.stock.intake;

/// One thing wrong in one cell of a file.
///
/// @param row as a spreadsheet numbers it
/// @param column the column's heading
/// @param value what stands there, cut to 100 characters
/// @param reason what is wrong and what is expected, in Chinese
public record RowProblem(int row, String column, String value, String reason) {

    public RowProblem {
        value = value.length() <= 100 ? value : value.substring(0, 99) + "…";
    }
}
