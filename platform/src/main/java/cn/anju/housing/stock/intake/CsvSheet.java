package cn.anju.housing.stock.intake;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated text as RFC 4180 has it; LF, CRLF and CR end a line outside quotes.
final class CsvSheet {

    private final String text;
    private int at;
    private int line;

    private CsvSheet(String text) {
        this.text = text;
    }

    static Sheet read(String text) throws Unreadable {
        var reader = new CsvSheet(text);
        List<String> header = List.of();
        List<Sheet.Row> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            var row = reader.row();
            if (row.isBlank()) {
                continue;
            }
            if (header.isEmpty()) {
                header = row.cells().stream().map(Sheet.Cell::text).toList();
            } else {
                rows.add(row);
            }
            if (rows.size() > Sheet.LIMIT) {
                throw SheetReader.tooLong();
            }
        }
        return new Sheet(header, rows);
    }

    private Sheet.Row row() throws Unreadable {
        line++;
        List<Sheet.Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return new Sheet.Row(line, cells);
            }
            char end = text.charAt(at++);
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return new Sheet.Row(line, cells);
        }
    }

    private Sheet.Cell cell() throws Unreadable {
        if (at < text.length() && text.charAt(at) == '"') {
            return value(quoted());
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return value(text.substring(from, at));
    }

    private String quoted() throws Unreadable {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                value.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (at >= text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                return value.toString();
            } else {
                throw new Unreadable("第 %d 行的引号后面还有文字，无法判断列的边界。请检查这一行。".formatted(line));
            }
        }
        throw new Unreadable("第 %d 行的引号没有配对。请检查这一行。".formatted(line));
    }

    private static Sheet.Cell value(String text) {
        var stripped = text.strip();
        return new Sheet.Cell(stripped, stripped.startsWith("="));
    }
}
