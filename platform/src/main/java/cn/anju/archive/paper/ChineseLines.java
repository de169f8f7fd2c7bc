package cn.anju.archive.paper;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a Chinese line may end: between any two characters, but no closing mark opens a line and no opening mark
/// ends one; letters and digits stay together (GB/T 15834-2011 §5.1 on the place of punctuation).
final class ChineseLines implements SplitCharacter {

    static final SplitCharacter BREAKS = new ChineseLines();

    private static final String NOT_FIRST = "，。、；：！？）】》〉」』〕”’％%°,.;:!?)]}·…—～";
    private static final String NOT_LAST = "（【《〈「『〔“‘([{¥￥";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        char here = text[current];
        if (here == ' ') {
            return true;
        }
        if (Character.isHighSurrogate(here) || NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        if (current + 1 >= end) {
            return wide(here);
        }
        char next = text[current + 1];
        if (NOT_FIRST.indexOf(next) >= 0) {
            return false;
        }
        return wide(here) || wide(next);
    }

    private static boolean wide(char character) {
        return character >= '\u2e80' || (NOT_FIRST.indexOf(character) >= 0 && character > '\u2000');
    }
}
