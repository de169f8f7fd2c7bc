package cn.anju.look;

/// The head of a table's column; on a phone the label stands beside each cell.
///
/// @param right figures stand to the right
public record Column(String label, boolean right) {

    public static Column of(String label) {
        return new Column(label, false);
    }

    public static Column figures(String label) {
        return new Column(label, true);
    }
}
