package cn.anju.archive.store;

import cn.anju.archive.FileRefusal;
import java.util.Arrays;
import java.util.Optional;

/// The five kinds of file that are taken, each with its own check of the bytes.
enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// What is wrong with the content as a file of this type, in words; empty when it is sound.
    Optional<String> problem(byte[] content) {
        return switch (this) {
            case JPEG -> JpegCheck.problem(content);
            case PNG -> PngCheck.problem(content);
            case PDF -> PdfCheck.problem(content);
            case XLSX -> XlsxCheck.problem(content);
            case CSV -> CsvCheck.problem(content);
        };
    }

    /// The type that the first bytes announce; text that announces nothing may be CSV.
    static Optional<FileType> announcedBy(byte[] content) {
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return Optional.of(XLSX);
        }
        return CsvCheck.looksLikeText(content) ? Optional.of(CSV) : Optional.empty();
    }

    static boolean startsWith(byte[] content, int... magic) {
        return content.length >= magic.length && Arrays.equals(Arrays.copyOf(content, magic.length), bytes(magic));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static FileRefusal refusal(String fileName, String why) {
        return new FileRefusal("没有收下「%s」".formatted(fileName), why, "请换成 JPG、PNG、PDF、XLSX 或 CSV 文件再上传，单个文件不超过 20 MB");
    }
}
