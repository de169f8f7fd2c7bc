package cn.anju.desk;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.look.Format;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The letters of a case with when each counts as received.
@Component
class CaseLetters {

    private final Letters letters;

    CaseLetters(Letters letters) {
        this.letters = letters;
    }

    List<CaseView.LetterLine> of(CaseFile file, Actor reader) {
        boolean mayNote = reader.holds(Role.INTAKE, file.district());
        return letters.of(file.id()).stream()
                .map(letter -> line(letter, mayNote))
                .toList();
    }

    private CaseView.LetterLine line(Letters.Letter letter, boolean mayNote) {
        boolean received = letter.firstOpenedAt() != null || letter.signedOn() != null;
        return new CaseView.LetterLine(
                letter.id().toString(),
                letter.title(),
                Format.time(letter.writtenAt()) + " · " + sms(letter),
                received(letter),
                window(letter),
                letter.document() == null ? null : letter.document().toString(),
                mayNote && !received);
    }

    private static String sms(Letters.Letter letter) {
        return switch (letter.sms()) {
            case "QUEUED" -> "短信待发";
            case "DELIVERED" -> "短信已送达";
            case "UNDELIVERED" -> "短信未送达";
            default -> "没有短信";
        };
    }

    private static String received(Letters.Letter letter) {
        if (letter.firstOpenedAt() != null) {
            return Format.time(letter.firstOpenedAt()) + " 本人打开";
        }
        return letter.signedOn() != null ? Format.date(letter.signedOn()) + " 签收纸质件" : "还没有打开";
    }

    private String window(Letters.Letter letter) {
        return switch (letters.window(letter)) {
            case Letters.Window.Until(var lastDay) -> "可申诉到 " + Format.date(lastDay);
            case Letters.Window.NotBegun begun -> "申诉期限还没有起算";
            case Letters.Window.NoCalendar(var from, int days) ->
                "收到（" + Format.date(from) + "）之后第 " + days + " 个工作日，等日历";
            case Letters.Window.Nothing nothing -> Objects.requireNonNullElse(letter.windowParameter(), "");
        };
    }
}
