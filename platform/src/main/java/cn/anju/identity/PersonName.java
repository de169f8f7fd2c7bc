package cn.anju.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person's name as on the identity card.
///
/// @param value 2 to 40 characters: Chinese characters, letters, and the dot within names of minorities
public record PersonName(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}\\p{L}·][\\p{IsHan}\\p{L}· ]{1,39}");

    /// Why a text is no name; the message is for the person who typed it.
    public static final class Invalid extends IllegalArgumentException {
        Invalid(String message) {
            super(message);
        }
    }

    /// @throws Invalid with what is expected
    public PersonName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip().replaceAll("[•・‧∙.．]", "·");
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("请填写身份证上的姓名，2 至 40 个字，不含数字和符号。");
        }
    }

    /// What two spellings of one name have in common: no spaces, no dots, one case.
    public String normalised() {
        return normalised(value);
    }

    /// The same for any text, such as the beginning of a name.
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•・‧∙.．]", "")
                .toUpperCase(Locale.ROOT);
    }

    /// For public lists: `张*`, `张*三`, `欧**华`.
    public String masked() {
        int[] characters = value.codePoints().toArray();
        int hidden = Math.max(1, characters.length - 2);
        var masked = new StringBuilder().appendCodePoint(characters[0]).repeat('*', hidden);
        if (characters.length > 2) {
            masked.appendCodePoint(characters[characters.length - 1]);
        }
        return masked.toString();
    }

    @Override
    public String toString() {
        return masked();
    }
}
