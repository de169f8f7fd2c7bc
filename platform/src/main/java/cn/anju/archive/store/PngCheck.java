package cn.anju.archive.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/// Walks the chunks of a PNG (ISO/IEC 15948): the header first, each sum right, the end at the end.
final class PngCheck {

    private PngCheck() {}

    static Optional<String> problem(byte[] content) {
        var chunks = ByteBuffer.wrap(content, 8, content.length - 8);
        boolean first = true;
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 8) {
                return Optional.of("图片不完整，可能没有传完");
            }
            int start = chunks.position();
            var sum = new CRC32();
            sum.update(content, start, length + 4);
            String type = new String(content, start, 4, StandardCharsets.ISO_8859_1);
            chunks.position(start + 4 + length);
            if (chunks.getInt() != (int) sum.getValue()) {
                return Optional.of("图片的校验和不对，文件已损坏");
            }
            if (first && !(type.equals("IHDR") && length == 13)) {
                return Optional.of("图片的结构已损坏");
            }
            if (type.equals("IEND")) {
                return chunks.hasRemaining() ? Optional.of("图片后面夹带了别的内容") : Optional.empty();
            }
            first = false;
        }
        return Optional.of("图片不完整，可能没有传完");
    }
}
