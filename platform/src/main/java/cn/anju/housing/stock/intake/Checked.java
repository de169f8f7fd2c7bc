package cn.anju.housing.stock.intake;

import java.util.List;

/// A file's rows after the check: those that may be imported, and everything wrong with the others.
///
/// @param total rows in the file
record Checked<L>(int total, List<L> good, List<RowProblem> problems) {

    int bad() {
        return total - good.size();
    }
}
