package cn.anju.money.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The comma-separated form: a row of column names, a row for each payment, and perhaps a row 合计,笔数,金额.
final class CsvPayments {

    private static final List<String> COLUMNS = List.of("账单号", "金额", "缴款日期", "流水号", "缴款人");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");
    private static final String TOTAL = "合计";

    private CsvPayments() {}

    static ReadFile read(String text) throws UnreadableFile {
        var rows = text.lines().toList();
        List<Integer> places = List.of();
        List<ReadLine> lines = new ArrayList<>();
        List<ReadFile.Claim> claims = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isBlank()) {
                continue;
            }
            var cells = cells(rows.get(i), i + 1);
            if (places.isEmpty()) {
                places = places(cells);
            } else if (!claims.isEmpty()) {
                throw new UnreadableFile("第 %d 行在合计行之后。合计应是最后一行。".formatted(i + 1));
            } else if (cells.getFirst().equals(TOTAL)) {
                claims.add(claim(cells, i + 1));
            } else {
                lines.add(line(cells, places, i + 1));
            }
        }
        return ReadFile.checked(ReadFile.Form.CSV, lines, claims);
    }

    private static List<Integer> places(List<String> head) throws UnreadableFile {
        List<Integer> places = new ArrayList<>();
        for (String column : COLUMNS) {
            int at = head.indexOf(column);
            if (at < 0) {
                throw new UnreadableFile("表头缺少“%s”一列。应有：%s。".formatted(column, String.join("、", COLUMNS)));
            }
            places.add(at);
        }
        return places;
    }

    private static ReadLine line(List<String> cells, List<Integer> places, int number) throws UnreadableFile {
        List<String> wanted = new ArrayList<>();
        for (int place : places) {
            if (place >= cells.size()) {
                throw new UnreadableFile("第 %d 行的列数比表头少。".formatted(number));
            }
            wanted.add(cells.get(place));
        }
        return ReadLine.of(number, wanted.get(0), wanted.get(1), wanted.get(2), wanted.get(3), wanted.get(4));
    }

    private static ReadFile.Claim claim(List<String> cells, int number) throws UnreadableFile {
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 3 && filled.get(1).matches("\\d{1,6}")) {
            var total = ReadLine.yuan(filled.get(2));
            if (total.isPresent()) {
                return new ReadFile.Claim(Integer.parseInt(filled.get(1)), total.get());
            }
        }
        throw new UnreadableFile("第 %d 行的合计无法读取。应写成：合计,笔数,金额。".formatted(number));
    }

    private static List<String> cells(String row, int number) throws UnreadableFile {
        List<String> cells = new ArrayList<>();
        var cell = CELL.matcher(row);
        while (cell.find()) {
            cells.add(Optional.ofNullable(cell.group(1))
                    .map(quoted -> quoted.replace("\"\"", "\""))
                    .orElseGet(() -> cell.group(2))
                    .strip());
            if (cell.group(3).isEmpty()) {
                return cells;
            }
        }
        throw new UnreadableFile("第 %d 行的引号没有配对。请检查这一行。".formatted(number));
    }
}
