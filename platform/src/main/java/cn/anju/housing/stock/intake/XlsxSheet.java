package cn.anju.housing.stock.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX workbook.
final class XlsxSheet {

    /// A workbook within the row limit stays far below; a packed bomb does not.
    private static final long UNPACKED_LIMIT = 200L << 20;

    private XlsxSheet() {}

    static Sheet read(byte[] content) throws Unreadable {
        try {
            requireReasonableSize(content);
            return sheet(content);
        } catch (IOException | RuntimeException broken) {
            // The reader library throws whatever its parsers throw on files that only look like a workbook.
            throw new Unreadable("文件打不开：它不是完整的 XLSX 工作簿。请在 Excel 里另存为 .xlsx 后再上传。");
        }
    }

    private static Sheet sheet(byte[] content) throws IOException, Unreadable {
        List<String> header = List.of();
        List<Sheet.Row> rows = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var stream = workbook.getFirstSheet().openStream()) {
            for (var each : (Iterable<Row>) stream::iterator) {
                var row = row(each);
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
        }
        return new Sheet(header, rows);
    }

    private static Sheet.Row row(Row row) {
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getOptionalCell(column).orElse(null)));
        }
        return new Sheet.Row(row.getRowNum(), cells);
    }

    private static Sheet.Cell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Sheet.Cell.EMPTY;
        }
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        if (formula) {
            return new Sheet.Cell("=" + String.valueOf(cell.getFormula()), true);
        }
        if (cell.getType() == CellType.NUMBER) {
            return new Sheet.Cell(cell.asNumber().stripTrailingZeros().toPlainString(), false);
        }
        return new Sheet.Cell(cell.getText().strip(), false);
    }

    /// Unpacks every part and counts: the sizes that a zip states of itself may be wrong.
    private static void requireReasonableSize(byte[] content) throws IOException, Unreadable {
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var part : java.util.Collections.list(zip.getEntries())) {
                try (var bytes = zip.getInputStream(part)) {
                    int read;
                    while ((read = bytes.read(buffer)) >= 0) {
                        unpacked += read;
                        if (unpacked > UNPACKED_LIMIT) {
                            throw new Unreadable("工作簿展开后太大。请只保留要导入的工作表，去掉图片后再上传。");
                        }
                    }
                }
            }
        }
    }
}
