package cn.anju.archive.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.PrimitiveIterator;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/// The one font of every paper: Noto Sans SC from inside the program, so that a name prints alike on every machine.
///
/// Only the glyphs that a paper uses are embedded. The library names such a subset at random; here the name comes
/// from the paper, or the same paper would print to different bytes.
final class PaperFont {

    /// The source of the subset's name while a paper is being printed.
    static final ScopedValue<PrimitiveIterator.OfDouble> SUBSET_NAME = ScopedValue.newInstance();

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final BaseFont BASE = load();

    private PaperFont() {}

    static Font of(float size) {
        return new Font(BASE, size, Font.NORMAL, Color.BLACK);
    }

    static Font bold(float size) {
        return new Font(BASE, size, Font.BOLD, Color.BLACK);
    }

    static float widthOf(String text, float size) {
        return BASE.getWidthPoint(printable(text), size);
    }

    static BaseFont base() {
        return BASE;
    }

    static Chunk chunk(String text, Font font) {
        var chunk = new Chunk(printable(text), font);
        chunk.setSplitCharacter(ChineseLines.BREAKS);
        return chunk;
    }

    /// Writes a character that the font lacks as its code point: a rare name is never printed with a hole in it.
    static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character < ' ' || BASE.charExists(character)) {
                printable.appendCodePoint(character < ' ' ? ' ' : character);
            } else {
                printable.append("〔U+%04X〕".formatted(character));
            }
        });
        return printable.toString();
    }

    private static BaseFont load() {
        try (var file = PaperFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its font " + FILE);
            }
            var font = BaseFont.createFont(
                    "NotoSansSC-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            font.setSubset(true);
            font.setSecureRandom(new SubsetNames());
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Gives the letters of a subset's name from the paper that is being printed.
    private static final class SubsetNames extends SecureRandom {
        @Override
        public double nextDouble() {
            return SUBSET_NAME.get().nextDouble();
        }
    }
}
