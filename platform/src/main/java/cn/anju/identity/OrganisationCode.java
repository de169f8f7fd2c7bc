package cn.anju.identity;

import java.util.regex.Pattern;

/// A unified social credit code, 18 characters with a check character (GB 32100).
///
/// @param value upper case
public record OrganisationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

    /// Why a text is no code; the message is for the person who typed it.
    public static final class Invalid extends IllegalArgumentException {
        Invalid(String message) {
            super(message);
        }
    }

    /// @throws Invalid with what is wrong
    public OrganisationCode {
        value = value.strip().toUpperCase(java.util.Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("统一社会信用代码应为 18 位数字或大写字母，不含 I、O、S、V、Z。");
        }
        if (value.charAt(17) != checkOf(value)) {
            throw new Invalid("统一社会信用代码的校验位不对，请对照营业执照或登记证书核对。");
        }
    }

    /// The check character that belongs to the first 17: weights are powers of 3 modulo 31.
    public static char checkOf(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * ALPHABET.indexOf(first17.charAt(i));
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
