package cn.anju.housing.stock.intake;

import cn.anju.look.CsvText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/// The empty file to fill in: the headings and one example row, which is to be replaced.
public final class Template {

    private Template() {}

    public static byte[] csv(ImportKind kind) {
        var headings = kind.headings();
        return new CsvText()
                .row(headings.stream().map(Template::title).toArray())
                .row(headings.stream().map(Columns.Heading::example).toArray())
                .bytes();
    }

    /// As a workbook, with a second sheet that says what each column takes.
    public static byte[] xlsx(ImportKind kind) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Anju", "1.0")) {
            var sheet = workbook.newWorksheet(kind.label());
            var rules = workbook.newWorksheet("填写说明");
            rules.value(0, 0, "列");
            rules.value(0, 1, "必填");
            rules.value(0, 2, "填什么");
            var headings = kind.headings();
            for (int i = 0; i < headings.size(); i++) {
                var heading = headings.get(i);
                sheet.value(0, i, title(heading));
                sheet.value(1, i, heading.example());
                sheet.width(i, 18);
                rules.value(i + 1, 0, heading.name());
                rules.value(i + 1, 1, heading.required() ? "是" : "否");
                rules.value(i + 1, 2, heading.rule());
            }
            rules.width(2, 60);
            sheet.style(0, 0).bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String title(Columns.Heading heading) {
        return heading.required() ? heading.name() + "*" : heading.name();
    }
}
