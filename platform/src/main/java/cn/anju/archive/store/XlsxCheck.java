package cn.anju.archive.store;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Unpacks a workbook (ECMA-376) far enough to know that it is one, has no macros and is no zip bomb.
final class XlsxCheck {

    private static final long LARGEST_UNPACKED = 300L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;

    private XlsxCheck() {}

    static Optional<String> problem(byte[] content) {
        Set<String> parts = new HashSet<>();
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                if (parts.size() > MOST_PARTS) {
                    return Optional.of("压缩包里的文件过多");
                }
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            return Optional.of("表格展开后过大");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of("文件已损坏，打不开");
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of("这是一个 Word 文件，可以另存为 PDF");
        }
        if (!parts.contains("[content_types].xml") || !parts.contains("xl/workbook.xml")) {
            return Optional.of("这是一个压缩包，不是 Excel 表格");
        }
        return parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))
                ? Optional.of("表格里带有宏")
                : Optional.empty();
    }
}
