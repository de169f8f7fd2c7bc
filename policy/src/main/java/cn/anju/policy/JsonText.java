package cn.anju.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes plain Java values as JSON text, always the same bytes for the same value.
///
/// It is written by hand on purpose: a receipt is compared bit for bit years later, so its bytes may not depend on
/// the version of a library. Decimals are written plainly (never 1E+3), dates and enumerations as text.
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer _, Long _, Boolean _ -> out.append(value);
            case Map<?, ?> map -> object(out, map);
            case Collection<?> list -> array(out, list);
            case Enum<?> constant -> text(out, constant.name());
            default -> text(out, value.toString());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma);
            text(out, String.valueOf(entry.getKey()));
            out.append(':');
            append(out, entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void array(StringBuilder out, Collection<?> list) {
        out.append('[');
        String comma = "";
        for (Object element : list) {
            out.append(comma);
            append(out, element);
            comma = ",";
        }
        out.append(']');
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c)) {
                        escape(out, c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Surrogates are escaped so that half a pair, which JSON allows, survives being stored as UTF-8.
    private static void escape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }
}
