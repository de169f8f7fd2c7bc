package cn.anju.archive.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

/// Several documents as one PDF behind a cover whose index names their pages.
public final class Bundle {

    private static final Set<String> BINDABLE = Set.of("application/pdf", "image/jpeg", "image/png");

    private Bundle() {}

    /// A document to bind in.
    public static final class Part {
        private final String mediaType;
        private final byte[] content;

        /// @param mediaType one that `binds` accepts
        public Part(String mediaType, byte[] content) {
            if (!binds(mediaType)) {
                throw new IllegalArgumentException("cannot bind " + mediaType);
            }
            this.mediaType = mediaType;
            this.content = content.clone();
        }

        byte[] pdf(Paper cover) {
            return mediaType.equals("application/pdf") ? content : page(content, cover);
        }
    }

    /// Whether a document of the type can be bound in.
    public static boolean binds(String mediaType) {
        return BINDABLE.contains(mediaType);
    }

    /// Binds the parts behind the cover.
    ///
    /// @param cover makes the cover from the page on which each part begins; as many pages whatever the numbers
    public static PrintedPaper bind(Function<List<Integer>, Paper> cover, List<Part> parts) {
        var draft = cover.apply(parts.stream().map(part -> 1).toList());
        List<byte[]> pdfs = parts.stream().map(part -> part.pdf(draft)).toList();
        int next = pages(PaperPrinter.print(draft).bytes()) + 1;
        List<Integer> begins = new ArrayList<>();
        for (byte[] pdf : pdfs) {
            begins.add(next);
            next += pages(pdf);
        }
        var paper = cover.apply(begins);
        List<byte[]> all = new ArrayList<>();
        all.add(PaperPrinter.print(paper).bytes());
        all.addAll(pdfs);
        return merged(all, paper);
    }

    private static PrintedPaper merged(List<byte[]> pdfs, Paper cover) {
        var bytes = new ByteArrayOutputStream();
        try {
            var document = new Document();
            var copy = new PdfCopy(document, bytes);
            document.open();
            document.addTitle(cover.title());
            document.addSubject(cover.number());
            for (byte[] pdf : pdfs) {
                try (var reader = new PdfReader(pdf)) {
                    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                        copy.addPage(copy.getImportedPage(reader, page));
                    }
                    copy.freeReader(reader);
                }
            }
            PaperPrinter.settle(copy, cover);
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PrintedPaper(bytes.toByteArray());
    }

    /// An image alone on a page of its own, as large as fits.
    private static byte[] page(byte[] image, Paper cover) {
        var bytes = new ByteArrayOutputStream();
        try {
            var document = new Document(PageSize.A4, 36, 36, 36, 36);
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            var picture = Image.getInstance(image);
            picture.scaleToFit(PageSize.A4.getWidth() - 72, PageSize.A4.getHeight() - 90);
            picture.setAlignment(Image.MIDDLE);
            document.add(picture);
            PaperPrinter.settle(writer, cover);
            document.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static int pages(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
