package cn.anju.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/// A citizen's identity number, 18 characters with a check digit (GB 11643).
///
/// The first six digits say where the number was first issued, never where the person is registered today.
/// `toString` masks, so that a log line does not give it away.
///
/// @param value 17 digits and a digit or X
public record IdNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// First two digits: provinces, and 81–83 for residence permits of Hong Kong, Macao and Taiwan.
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /// Why a text is no identity number; the message is for the person who typed it.
    public static final class Invalid extends IllegalArgumentException {
        Invalid(String message) {
            super(message);
        }
    }

    /// @throws Invalid with what is wrong and what to do
    public IdNumber {
        value = value.strip().replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (OLD_FORM.matcher(value).matches()) {
            throw new Invalid("这是 15 位的旧号码，已经停用。请填写现行身份证上的 18 位号码。");
        }
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("身份证号应为 18 位：17 位数字，最后一位是数字或 X。");
        }
        if (!PROVINCES.contains(value.substring(0, 2))) {
            throw new Invalid("身份证号的前两位不是任何省份的代码，请核对。");
        }
        if (birthDate(value).isBefore(EARLIEST)) {
            throw new Invalid("身份证号第 7 至 14 位的出生日期早于 1900 年，请核对。");
        }
        if (value.charAt(17) != checkOf(value)) {
            throw new Invalid("身份证号的校验位不对，可能有一位填错了，请对照身份证核对。");
        }
    }

    /// The check character that belongs to the first 17 digits.
    public static char checkOf(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// For public lists: the first six and the last four characters.
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10));
        } catch (DateTimeException e) {
            throw new Invalid("身份证号第 7 至 14 位不是一个真实的出生日期，请核对。");
        }
    }
}
