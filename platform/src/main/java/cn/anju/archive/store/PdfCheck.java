package cn.anju.archive.store;

import java.io.IOException;
import java.util.Optional;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// Reads a PDF to its pages; one that is locked, broken or carries programs is refused.
final class PdfCheck {

    private PdfCheck() {}

    static Optional<String> problem(byte[] content) {
        try (var reader = new PdfReader(content)) {
            if (reader.isEncrypted()) {
                return Optional.of("PDF 设了密码或限制");
            }
            if (reader.getNumberOfPages() < 1) {
                return Optional.of("PDF 里没有一页");
            }
            for (int i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary dictionary && runsSomething(dictionary)) {
                    return Optional.of("PDF 里带有脚本或附带程序");
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // The reader answers a broken file with many kinds of exception; each means that it cannot be read.
            return Optional.of("PDF 已损坏，或设了密码，打不开");
        }
    }

    private static boolean runsSomething(PdfDictionary dictionary) {
        var action = dictionary.get(PdfName.S);
        return PdfName.JAVASCRIPT.equals(action)
                || PdfName.LAUNCH.equals(action)
                || dictionary.contains(PdfName.JS)
                || dictionary.contains(PdfName.EMBEDDEDFILES);
    }
}
