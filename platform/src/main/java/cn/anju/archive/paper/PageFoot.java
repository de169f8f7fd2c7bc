package cn.anju.archive.paper;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// Sets the document's number and «第 x 页，共 y 页» at the foot of each page.
final class PageFoot extends PdfPageEventHelper {

    private static final float SIZE = 8.5f;
    private static final float HEIGHT = 36;

    private final String number;
    private @Nullable PdfTemplate total;

    PageFoot(String number) {
        this.number = PaperFont.printable(number);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        // The count is known at the end only; each page points at this one form.
        total = writer.getDirectContent().createTemplate(60, 14);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var canvas = writer.getDirectContent();
        canvas.saveState();
        canvas.setLineWidth(0.4f);
        canvas.moveTo(document.left(), HEIGHT + 13);
        canvas.lineTo(document.right(), HEIGHT + 13);
        canvas.stroke();
        canvas.restoreState();
        write(canvas, number, document.left(), HEIGHT);
        String page = "第 %d 页，共 ".formatted(writer.getPageNumber());
        float room = PaperFont.widthOf(page, SIZE) + PaperFont.widthOf("000 页", SIZE);
        write(canvas, page, document.right() - room, HEIGHT);
        canvas.addTemplate(
                Objects.requireNonNull(total), document.right() - room + PaperFont.widthOf(page, SIZE), HEIGHT - 3);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        write(Objects.requireNonNull(total), "%d 页".formatted(writer.getPageNumber() - 1), 0, 3);
    }

    private static void write(PdfContentByte canvas, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(PaperFont.base(), SIZE);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }
}
