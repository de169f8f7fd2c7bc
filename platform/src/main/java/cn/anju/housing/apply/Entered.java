package cn.anju.housing.apply;

import cn.anju.look.FormState;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers as people type them, read into values; empty when a text is none of the offered answers.
final class Entered {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(?:\\.\\d{1,4})?");

    private Entered() {}

    static <E extends Enum<E>> Optional<E> one(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    /// The text without the spaces around it; null when nothing was typed.
    static @Nullable String text(FormState entered, String field) {
        String text =
                Normalizer.normalize(entered.value(field), Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    /// An amount of yuan as people write it: "57,000", "５７０００", "¥57000.5 元"; empty when it is none.
    static Optional<BigDecimal> yuan(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥元]", "");
        return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
