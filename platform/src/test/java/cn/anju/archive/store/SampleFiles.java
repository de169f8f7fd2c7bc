package cn.anju.archive.store;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfWriter;

/// Small real files of each kind.
final class SampleFiles {

    private SampleFiles() {}

    static byte[] image(String format, int seed) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(seed % 40, seed / 40 % 30, 0xFF8800 + seed);
        return written(bytes -> ImageIO.write(image, format, bytes));
    }

    static byte[] pdf(boolean withScript) {
        return written(bytes -> {
            var document = new Document();
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            document.add(new Paragraph("one page"));
            if (withScript) {
                writer.addJavaScript(PdfAction.javaScript("app.alert('hello')", writer));
            }
            document.close();
        });
    }

    static byte[] lockedPdf() {
        return written(bytes -> {
            var document = new Document();
            var writer = PdfWriter.getInstance(document, bytes);
            writer.setEncryption(
                    "user".getBytes(StandardCharsets.US_ASCII),
                    "owner".getBytes(StandardCharsets.US_ASCII),
                    0,
                    PdfWriter.ENCRYPTION_AES_128);
            document.open();
            document.add(new Paragraph("secret"));
            document.close();
        });
    }

    static byte[] xlsx() {
        return written(bytes -> {
            try (var book = new Workbook(bytes, "test", "1.0")) {
                book.newWorksheet("名单").value(0, 0, "姓名");
            }
        });
    }

    static byte[] zip(String... names) {
        return written(bytes -> {
            try (var zip = new ZipOutputStream(bytes)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("x".getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    private interface Writing {
        void into(ByteArrayOutputStream bytes) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.into(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
