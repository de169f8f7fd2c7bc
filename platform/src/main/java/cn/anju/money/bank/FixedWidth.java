package cn.anju.money.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fixed-width form: H with date, count and sum; a D for each payment; T with count and sum. Amounts in fen.
final class FixedWidth {

    private static final Pattern HEAD = Pattern.compile("H(\\d{8})(\\d{8})(\\d{16})\\s*");
    private static final Pattern DETAIL = Pattern.compile("D(.{70})(.{14})(.{8})(.{32})(.{0,60})");
    private static final Pattern TAIL = Pattern.compile("T(\\d{8})(\\d{16})\\s*");
    private static final Pattern FEN = Pattern.compile("0*(\\d{1,11})");

    private FixedWidth() {}

    static boolean looksLike(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return HEAD.matcher(first).matches() || DETAIL.matcher(first).matches();
    }

    static ReadFile read(String text) throws UnreadableFile {
        var rows = text.lines().toList();
        List<ReadLine> lines = new ArrayList<>();
        List<ReadFile.Claim> claims = new ArrayList<>();
        boolean ended = false;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.isBlank()) {
                continue;
            }
            var head = HEAD.matcher(row);
            var detail = DETAIL.matcher(row);
            var tail = TAIL.matcher(row);
            if (ended) {
                throw new UnreadableFile("第 %d 行在尾记录（T）之后。".formatted(i + 1));
            } else if (head.matches() && lines.isEmpty() && claims.isEmpty()) {
                claims.add(claim(head, 2));
            } else if (detail.matches()) {
                lines.add(line(detail, i + 1));
            } else if (tail.matches()) {
                claims.add(claim(tail, 1));
                ended = true;
            } else {
                throw new UnreadableFile("第 %d 行不是定长文件的首记录（H）、明细（D）或尾记录（T）。没有导入任何一行。".formatted(i + 1));
            }
        }
        return ReadFile.checked(ReadFile.Form.FIXED, lines, claims);
    }

    private static ReadLine line(Matcher detail, int number) throws UnreadableFile {
        return ReadLine.of(
                number,
                detail.group(1).strip(),
                yuan(detail.group(2).strip()),
                detail.group(3).strip(),
                detail.group(4).strip(),
                detail.group(5).strip());
    }

    /// Fen as yuan; what is no number stays as it is and is listed so.
    private static String yuan(String fen) {
        return FEN.matcher(fen).matches() ? new BigDecimal(fen).movePointLeft(2).toPlainString() : fen;
    }

    private static ReadFile.Claim claim(Matcher record, int first) {
        return new ReadFile.Claim(
                Integer.parseInt(record.group(first)), new BigDecimal(record.group(first + 1)).movePointLeft(2));
    }
}
