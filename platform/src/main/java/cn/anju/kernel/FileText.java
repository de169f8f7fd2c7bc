package cn.anju.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text of unknown encoding: UTF-8 with or without a mark, else GB 18030 (which contains GBK and GB 2312).
///
/// Both are decoded strictly. GBK text of more than a few characters is almost never valid UTF-8, so the order decides.
public final class FileText {

    private FileText() {}

    /// Empty for what is no text in either.
    public static Optional<String> decode(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> strictly(content, Charset.forName("GB18030")))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
