package cn.anju.money;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// A bill's natural key, and the number by which banks name it ("500106-2026-0004182-Z1-202603").
///
/// @param debt what it is owed for: a lease's number
public record BillNumber(String debt, YearMonth period) {

    private static final Pattern FORM = Pattern.compile("(\\S{1,60})-(2[0-9]{3})(0[1-9]|1[0-2])");
    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyyyMM");

    /// Reads a number; empty when it is none.
    public static Optional<BillNumber> read(String text) {
        var found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(new BillNumber(
                        found.group(1),
                        YearMonth.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return debt + "-" + PERIOD.format(period);
    }
}
