package cn.anju.archive.paper;

import java.time.LocalDate;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// Sets each kind of block.
final class PaperBlocks {

    private static final float BODY = 11.5f;
    private static final float SMALL = 10f;
    private static final float LEADING = 20f;

    private PaperBlocks() {}

    static void title(Document document, String title) {
        var paragraph = paragraph(title, PaperFont.bold(18), 27);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(16);
        document.add(paragraph);
    }

    static void add(Document document, Block block, LocalDate date) {
        switch (block) {
            case Block.Heading(var text) -> document.add(heading(text));
            case Block.Text(var text) -> document.add(indented(text));
            case Block.Line(var text) -> document.add(paragraph(text, PaperFont.of(BODY), LEADING));
            case Block.Clauses(var clauses) -> clauses(document, clauses);
            case Block.Fields(var fields) -> document.add(fields(fields));
            case Block.Table table -> document.add(table(table));
            case Block.Signatures(var signatures) -> document.add(signatures(signatures));
            case Block.Issued(var office) -> issued(document, office, date);
            case Block.NewPage() -> document.newPage();
        }
    }

    private static Paragraph heading(String text) {
        var heading = paragraph(text, PaperFont.bold(13), LEADING);
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(4);
        heading.setKeepTogether(true);
        return heading;
    }

    private static Paragraph indented(String text) {
        var paragraph = paragraph(text, PaperFont.of(BODY), LEADING);
        paragraph.setFirstLineIndent(2 * BODY);
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        return paragraph;
    }

    private static Paragraph paragraph(String text, Font font, float leading) {
        var paragraph = new Paragraph(leading, "", font);
        paragraph.add(PaperFont.chunk(text, font));
        return paragraph;
    }

    private static void clauses(Document document, List<Block.Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var paragraph = new Paragraph(LEADING, "", PaperFont.of(BODY));
            paragraph.setFirstLineIndent(2 * BODY);
            paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
            paragraph.setSpacingBefore(4);
            paragraph.add(PaperFont.chunk("第%s条　".formatted(ChineseNumerals.of(i + 1)), PaperFont.bold(BODY)));
            if (!clause.heading().isEmpty()) {
                paragraph.add(PaperFont.chunk(clause.heading() + "　", PaperFont.bold(BODY)));
            }
            paragraph.add(PaperFont.chunk(clause.text(), PaperFont.of(BODY)));
            document.add(paragraph);
            for (int k = 0; k < clause.items().size(); k++) {
                document.add(indented("（%s）%s"
                        .formatted(ChineseNumerals.of(k + 1), clause.items().get(k))));
            }
        }
    }

    private static PdfPTable fields(List<Block.Field> fields) {
        var table = grid(new float[] {3, 9});
        for (var field : fields) {
            table.addCell(cell(field.name(), PaperFont.bold(SMALL), Element.ALIGN_LEFT));
            table.addCell(cell(field.value(), PaperFont.of(SMALL), Element.ALIGN_LEFT));
        }
        return table;
    }

    private static PdfPTable table(Block.Table table) {
        var columns = table.columns();
        var widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        var grid = grid(widths);
        columns.forEach(column -> grid.addCell(cell(column.head(), PaperFont.bold(SMALL), Element.ALIGN_CENTER)));
        grid.setHeaderRows(1);
        for (var row : table.rows()) {
            for (int i = 0; i < widths.length; i++) {
                int align = columns.get(i).figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
                grid.addCell(cell(row.get(i), PaperFont.of(SMALL), align));
            }
        }
        return grid;
    }

    private static PdfPTable signatures(List<Block.Signature> signatures) {
        var table = new PdfPTable(signatures.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(24);
        table.setKeepTogether(true);
        for (var signature : signatures) {
            var cell = new PdfPCell();
            cell.setBorder(Rectangle.NO_BORDER);
            cell.addElement(paragraph(signature.role(), PaperFont.bold(BODY), LEADING));
            cell.addElement(paragraph(signature.name(), PaperFont.of(BODY), LEADING));
            cell.addElement(paragraph("签字（章）：", PaperFont.of(BODY), LEADING * 2));
            cell.addElement(paragraph("日期：　　　　年　　月　　日", PaperFont.of(BODY), LEADING * 1.6f));
            table.addCell(cell);
        }
        return table;
    }

    private static void issued(Document document, String office, LocalDate date) {
        var paragraph = paragraph(office, PaperFont.of(BODY), LEADING);
        paragraph.setAlignment(Element.ALIGN_RIGHT);
        paragraph.setSpacingBefore(24);
        document.add(paragraph);
        var day = paragraph(
                "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
                PaperFont.of(BODY),
                LEADING);
        day.setAlignment(Element.ALIGN_RIGHT);
        document.add(day);
    }

    private static PdfPTable grid(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(10);
        table.setSplitLate(true);
        return table;
    }

    private static PdfPCell cell(String text, Font font, int align) {
        var cell = new PdfPCell();
        var paragraph = paragraph(text, font, 15);
        paragraph.setAlignment(align);
        cell.addElement(paragraph);
        cell.setBorderWidth(0.5f);
        cell.setPaddingLeft(5);
        cell.setPaddingRight(5);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(5);
        return cell;
    }
}
