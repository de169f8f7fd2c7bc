package cn.anju.identity;

import java.util.regex.Pattern;

/// A telephone number of the mainland: a mobile phone (11 digits) or a landline with its area code.
///
/// @param value digits only
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");

    /// Why a text is no phone number; the message is for the person who typed it.
    public static final class Invalid extends IllegalArgumentException {
        public Invalid(String message) {
            super(message);
        }
    }

    /// @throws Invalid with the expected form
    public Phone {
        value = value.strip().replaceAll("[\\s-]", "").replaceFirst("^(?:\\+86|0086)", "");
        if (!MOBILE.matcher(value).matches() && !LANDLINE.matcher(value).matches()) {
            throw new Invalid("请填写 11 位手机号码，例如 13800138000；固定电话请带区号，例如 023-67891234。");
        }
    }

    /// Whether it can receive a message.
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    /// The first three and the last four digits.
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
