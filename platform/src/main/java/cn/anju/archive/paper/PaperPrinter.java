package cn.anju.archive.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Prints papers to PDF, A4 upright, with the font inside.
public final class PaperPrinter {

    private PaperPrinter() {}

    /// Prints the paper; the same paper gives the same bytes.
    public static PrintedPaper print(Paper paper) {
        byte[] seed = digest(paper);
        var letters = IntStream.iterate(0, i -> (i + 1) % seed.length)
                .mapToDouble(i -> (seed[i] & 0xff) / 256.0)
                .iterator();
        return ScopedValue.where(PaperFont.SUBSET_NAME, letters).call(() -> bytes(paper));
    }

    private static PrintedPaper bytes(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 71, 71, 71, 71);
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PageFoot(paper.number()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.open();
        document.addTitle(paper.title());
        document.addSubject(paper.number());
        document.addCreator("安居 Anju");
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        PaperBlocks.title(document, paper.title());
        paper.blocks().forEach(block -> PaperBlocks.add(document, block, paper.date()));
        settle(writer, paper);
        document.close();
        return new PrintedPaper(bytes.toByteArray());
    }

    /// Replaces what the library takes from the machine's clock and from chance.
    static void settle(PdfWriter writer, Paper paper) {
        var day = paper.date().format(DateTimeFormatter.BASIC_ISO_DATE);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfString("D:" + day + "000000+08'00'"));
        byte[] id = Arrays.copyOf(digest(paper), 16);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static byte[] digest(Paper paper) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(paper.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
