package cn.anju.housing.stock.intake;

import cn.anju.kernel.FileText;
import java.util.Arrays;

/// Tells by its first bytes what a file is, and reads it if it is a table.
final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    static Sheet read(byte[] content) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable("文件是空的。请下载模板，填好后再上传。");
        }
        if (startsWith(content, OLD_EXCEL)) {
            throw new Unreadable("这是旧版 Excel（.xls）文件。请在 Excel 里另存为 .xlsx 或 CSV 后再上传。");
        }
        var sheet = startsWith(content, ZIP) ? XlsxSheet.read(content) : CsvSheet.read(text(content));
        if (sheet.rows().isEmpty()) {
            throw new Unreadable("文件只有表头，没有数据行。");
        }
        return sheet;
    }

    private static String text(byte[] content) throws Unreadable {
        return FileText.decode(content).orElseThrow(() -> new Unreadable("这不是表格文件。请上传 CSV（UTF-8 或 GBK 编码）或 XLSX 文件。"));
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    static Unreadable tooLong() {
        return new Unreadable("文件超过 %,d 行。请分成几个文件，一次上传一个。".formatted(Sheet.LIMIT));
    }
}
