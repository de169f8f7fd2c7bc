package cn.anju.money.bank;

import cn.anju.money.BillNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a file as it was read; what could not be understood is null.
///
/// @param number the line's place in the file, counted from 1
/// @param given the amount as the file writes it
record ReadLine(
        int number,
        String bill,
        @Nullable BigDecimal amount,
        String given,
        @Nullable LocalDate paidOn,
        String flow,
        String payer) {

    private static final Pattern YUAN = Pattern.compile("(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2})?");
    private static final int LONGEST = 100;

    static ReadLine of(int number, String bill, String amount, String day, String flow, String payer)
            throws UnreadableFile {
        if (flow.isEmpty() || flow.length() > LONGEST || bill.length() > LONGEST) {
            throw new UnreadableFile("第 %d 行没有流水号，或者内容过长。没有流水号就不能保证一笔只收一次，请让银行补齐后重新出文件。".formatted(number));
        }
        return new ReadLine(
                number,
                bill,
                yuan(amount).orElse(null),
                amount.substring(0, Math.min(LONGEST, amount.length())),
                day(day).orElse(null),
                flow,
                payer);
    }

    Optional<BillNumber> billNumber() {
        return BillNumber.read(bill);
    }

    /// A positive amount; empty for anything else.
    static Optional<BigDecimal> yuan(String text) {
        return YUAN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")).setScale(2)).filter(amount -> amount.signum() > 0)
                : Optional.empty();
    }

    /// 2025-03-25, 2025/03/25 or 20250325.
    private static Optional<LocalDate> day(String text) {
        try {
            var digits = text.replaceAll("[-/]", "");
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
