package cn.anju.housing.exit;

import cn.anju.money.BillNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account of a household at the end of its lease; all amounts in yuan.
///
/// @param rent billed too little (positive) or too much (negative) for the days lived in
/// @param damages what the check-out charges
/// @param deposit what the operator holds of the household's
/// @param prepaid paid beyond what was owed
/// @param unpaid rent of all bills that is not paid, with the last month's
/// @param lateFee late fees of these bills up to the day of the settlement
/// @param toPay what the household still has to pay; 0 when it gets money back
/// @param refund what the household gets back; 0 when it has to pay
/// @param finalBill the bill for what no monthly bill holds; null when there is nothing of that kind
public record Settlement(
        LocalDate settledOn,
        BigDecimal rent,
        BigDecimal damages,
        BigDecimal deposit,
        BigDecimal prepaid,
        BigDecimal unpaid,
        BigDecimal lateFee,
        BigDecimal toPay,
        BigDecimal refund,
        @Nullable BillNumber finalBill,
        List<Line> lines) {

    public Settlement {
        lines = List.copyOf(lines);
    }

    /// One line as the household reads it.
    ///
    /// @param amount positive: to pay; negative: to the household's good
    public record Line(String what, String how, BigDecimal amount) {}
}
