package cn.anju.portal;

import cn.anju.casework.Letters;
import cn.anju.look.Format;
import org.jspecify.annotations.Nullable;

/// One letter in a list.
///
/// @param lastDay what the reader must know of its window; null when it has none
public record LetterLine(
        String id,
        String title,
        String writtenOn,
        boolean unread,
        @Nullable String lastDay) {

    static LetterLine of(Letters.Letter letter, Letters.Window window) {
        return new LetterLine(
                letter.id().toString(),
                letter.title(),
                Format.fullTime(letter.writtenAt()),
                letter.firstOpenedAt() == null,
                lastDay(window));
    }

    static @Nullable String lastDay(Letters.Window window) {
        return switch (window) {
            case Letters.Window.Until(var day) -> "申诉最迟到 " + Format.date(day) + "（当天也可以）";
            case Letters.Window.NotBegun begun -> "打开这封信以后，申诉期限才开始算";
            case Letters.Window.NoCalendar(var from, int days) ->
                "申诉期限：收到（" + Format.date(from) + "）后 " + days + " 个工作日，当年的放假安排公布后显示具体日期";
            case Letters.Window.Nothing nothing -> null;
        };
    }
}
