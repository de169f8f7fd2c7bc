package cn.anju.archive.store;

import java.util.Optional;

/// Walks the segments of a JPEG (ITU-T T.81): a frame with a size, a scan, an end.
final class JpegCheck {

    private JpegCheck() {}

    static Optional<String> problem(byte[] content) {
        boolean frame = false;
        int at = 2;
        while (at + 4 <= content.length) {
            if ((content[at] & 0xFF) != 0xFF) {
                return Optional.of("图片的结构已损坏");
            }
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = unsigned16(content, at + 2);
            if (length < 2 || at + 2 + length > content.length) {
                return Optional.of("图片不完整，可能没有传完");
            }
            if (isFrame(marker)) {
                if (length < 8 || unsigned16(content, at + 5) == 0 || unsigned16(content, at + 7) == 0) {
                    return Optional.of("图片没有尺寸");
                }
                frame = true;
            }
            if (marker == 0xDA) {
                return !frame ? Optional.of("图片的结构已损坏") : end(content, at + 2 + length);
            }
            at += 2 + length;
        }
        return Optional.of("图片不完整，可能没有传完");
    }

    private static Optional<String> end(byte[] content, int from) {
        for (int at = content.length - 2; at >= from; at--) {
            if ((content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == 0xD9) {
                return Optional.empty();
            }
        }
        return Optional.of("图片不完整，可能没有传完");
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int unsigned16(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF);
    }
}
