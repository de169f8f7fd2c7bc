package cn.anju.housing.exit;

import cn.anju.casework.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an officer wrote at the check-out, before it is known to make sense.
///
/// @param damages a line each: what, a space, the amount in yuan
record CheckOutForm(
        String vacatedOn,
        String water,
        String power,
        String gas,
        String keys,
        String damages,
        String deposit,
        String note) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final Pattern DAMAGE = Pattern.compile("(.{1,60}?)[\\s：:，,]+([0-9]{1,7}(\\.[0-9]{1,2})?)\\s*元?");
    private static final int LONGEST = 500;

    /// The check-out, or all that is wrong with the form.
    sealed interface Read {

        record Good(CheckOut checkOut) implements Read {}

        record Bad(List<Refusal> problems) implements Read {}
    }

    Read read(LocalDate leasedSince, LocalDate today) {
        List<Refusal> problems = new ArrayList<>();
        var day = ExitForm.day(vacatedOn);
        if (day == null || day.isAfter(today) || day.isBefore(leasedSince)) {
            problems.add(new Refusal("vacatedOn", "vacatedOn", "交房日期要在起租以后、今天以前（含今天）。", ""));
        }
        var waterRead = amount("water", "水表底数", water, problems);
        var powerRead = amount("power", "电表底数", power, problems);
        var gasRead = amount("gas", "气表底数", gas, problems);
        var held = amount("deposit", "押金", deposit.isBlank() ? "0" : deposit, problems);
        if (!keys.strip().matches("[0-9]{1,2}")) {
            problems.add(new Refusal("keys", "keys", "请填写交回几把钥匙，", "0 到 99 的整数。"));
        }
        var charged = damages(problems);
        if (note.length() > LONGEST) {
            problems.add(new Refusal("note", "note", "备注最多 500 个字。", ""));
        }
        return problems.isEmpty() && day != null
                ? new Read.Good(new CheckOut(
                        day,
                        waterRead,
                        powerRead,
                        gasRead,
                        Integer.parseInt(keys.strip()),
                        charged,
                        held,
                        note.strip()))
                : new Read.Bad(List.copyOf(problems));
    }

    private static BigDecimal amount(String field, String label, String text, List<Refusal> problems) {
        if (!AMOUNT.matcher(text.strip()).matches()) {
            problems.add(new Refusal(field, field, "请填写" + label + "，", "数字，最多两位小数。"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.strip());
    }

    private List<CheckOut.Damage> damages(List<Refusal> problems) {
        List<CheckOut.Damage> found = new ArrayList<>();
        for (String line : damages.lines().filter(one -> !one.isBlank()).toList()) {
            var damage = damage(line.strip());
            if (damage == null) {
                problems.add(new Refusal(
                        "damages", "damages", "这一行看不懂：“" + line.strip() + "”。", "每行写一项损坏和金额，例如“入户门锁 120”。"));
            } else {
                found.add(damage);
            }
        }
        return found;
    }

    private static CheckOut.@Nullable Damage damage(String line) {
        var read = DAMAGE.matcher(line);
        return read.matches() ? new CheckOut.Damage(read.group(1).strip(), new BigDecimal(read.group(2))) : null;
    }
}
