package cn.anju.housing.stock.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Files as offices send them, for tests.
final class Files {

    static final String UNIT_HEADER = "小区编号,楼栋,房号,楼层,户型,建筑面积(㎡),房屋编号,状态";

    private Files() {}

    /// A good row; homes are numbered 1, 2, 3 …
    static String unit(String project, int number) {
        int building = number / 200 + 1;
        return "%s,%d栋,%d,%d,单间配套,34.56,%s-%02d-%04d,可配租"
                .formatted(project, building, number, number % 30 + 1, project, building, number);
    }

    static List<String> units(String project, int count) {
        List<String> lines = new ArrayList<>(List.of(UNIT_HEADER));
        for (int number = 1; number <= count; number++) {
            lines.add(unit(project, number));
        }
        return lines;
    }

    static byte[] csv(List<String> lines) {
        return csv(lines, StandardCharsets.UTF_8);
    }

    static byte[] csv(List<String> lines, Charset charset) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    static byte[] withMark(byte[] utf8) {
        var marked = new byte[utf8.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        return marked;
    }

    /// The same lines as a workbook: floor and area as numbers, a cell that begins with = as a formula.
    static byte[] xlsx(List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("房屋");
            for (int row = 0; row < lines.size(); row++) {
                var cells = lines.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].startsWith("=")) {
                        sheet.formula(row, column, cells[column].substring(1));
                    } else if (row > 0 && (column == 3 || column == 5) && cells[column].matches("[\\d.]+")) {
                        sheet.value(row, column, Double.parseDouble(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
