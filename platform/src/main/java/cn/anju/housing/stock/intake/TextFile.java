package cn.anju.housing.stock.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text of unknown encoding: UTF-8 with or without a mark, else GB 18030 (which contains GBK and GB 2312).
///
/// Both are decoded strictly. GBK text of more than a few characters is almost never valid UTF-8, so the order decides.
final class TextFile {

    private TextFile() {}

    static String decode(byte[] content) throws Unreadable {
        for (byte each : content) {
            if (each == 0) {
                throw notText();
            }
        }
        String text;
        try {
            text = strictly(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = strictly(content, Charset.forName("GB18030"));
            } catch (CharacterCodingException notGbk) {
                throw notText();
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strictly(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static Unreadable notText() {
        return new Unreadable("这不是表格文件。请上传 CSV（UTF-8 或 GBK 编码）或 XLSX 文件。");
    }
}
