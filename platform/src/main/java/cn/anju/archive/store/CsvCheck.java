package cn.anju.archive.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads a CSV (RFC 4180) in UTF-8 or GB 18030: plain text, quotes closed, columns in its first line.
final class CsvCheck {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CsvCheck() {}

    static boolean looksLikeText(byte[] content) {
        return text(content).isPresent();
    }

    static Optional<String> problem(byte[] content) {
        String text = text(content).orElse("");
        String start = text.strip();
        if (start.startsWith("<") || start.startsWith("#!")) {
            return Optional.of("这是网页或程序，不是 CSV 表格");
        }
        int lineEnd = text.indexOf('\n');
        String first = lineEnd < 0 ? text : text.substring(0, lineEnd);
        if (first.indexOf(',') < 0) {
            return Optional.of("第一行没有用逗号隔开的列，不是 CSV 表格");
        }
        long quotes = text.chars().filter(character -> character == '"').count();
        return quotes % 2 == 0 ? Optional.empty() : Optional.of("CSV 里有没配对的引号");
    }

    private static Optional<String> text(byte[] content) {
        for (var charset : CHARSETS) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                boolean plain = text.chars()
                        .noneMatch(
                                character -> (character < ' ' && "\t\r\n".indexOf(character) < 0) || character == 0x7F);
                if (plain) {
                    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
                }
            } catch (CharacterCodingException otherCharset) {
                // the next charset may fit
            }
        }
        return Optional.empty();
    }
}
