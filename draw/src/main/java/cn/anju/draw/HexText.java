package cn.anju.draw;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one spelling of bytes that is hashed: lower-case hex, two digits a byte.
final class HexText {

    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private HexText() {}

    static String lowerCase(String name, String text, int fewest, int most) {
        String size = fewest == most ? fewest + " 字节" : fewest + " 至 " + most + " 字节";
        if (!HEX.matcher(text).matches()) {
            throw new DrawRefused(name + "必须是十六进制（0-9、a-f，每字节两位），" + size);
        }
        int bytes = text.length() / 2;
        if (bytes < fewest || bytes > most) {
            throw new DrawRefused(name + "必须是 " + size + "，现在是 " + bytes + " 字节");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
