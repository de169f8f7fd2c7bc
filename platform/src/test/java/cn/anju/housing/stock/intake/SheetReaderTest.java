package cn.anju.housing.stock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file is, and what a file is not.
class SheetReaderTest {

    private static final List<String> LINES =
            List.of(Files.UNIT_HEADER, Files.unit("MXJY", 1), "", Files.unit("MXJY", 2));

    @Test
    void the_same_table_in_every_encoding_and_format_reads_the_same() throws Exception {
        var expected = SheetReader.read(Files.csv(LINES));
        assertThat(expected.rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
        assertThat(SheetReader.read(Files.withMark(Files.csv(LINES)))).isEqualTo(expected);
        assertThat(SheetReader.read(Files.csv(LINES, Charset.forName("GBK")))).isEqualTo(expected);
        assertThat(SheetReader.read(Files.xlsx(LINES))).isEqualTo(expected);
    }

    @Test
    void quotes_hold_commas_line_breaks_and_quotes() throws Exception {
        var sheet = SheetReader.read("a,b\n\"x, \"\"y\"\"\nz\",2\r3,4".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows().get(0).cell(0).text()).isEqualTo("x, \"y\"\nz");
        assertThat(sheet.rows().get(1).cell(1).text()).isEqualTo("4");
        assertThat(sheet.rows().get(1).cell(7)).isEqualTo(Sheet.Cell.EMPTY);
    }

    @Test
    void an_open_quote_is_named_with_its_row() {
        assertThatThrownBy(() -> SheetReader.read("a,b\n\"x,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("没有配对");
    }

    @Test
    void an_empty_file_a_picture_and_an_old_workbook_are_told_what_they_are() {
        assertThatThrownBy(() -> SheetReader.read(new byte[0])).hasMessageContaining("文件是空的");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatThrownBy(() -> SheetReader.read(png)).hasMessageContaining("不是表格文件");
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThatThrownBy(() -> SheetReader.read(xls)).hasMessageContaining(".xls");
    }

    @Test
    void a_zip_that_is_no_workbook_and_a_broken_workbook_do_not_open() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[100]);
        }
        assertThatThrownBy(() -> SheetReader.read(bytes.toByteArray())).isInstanceOf(Unreadable.class);
        var whole = Files.xlsx(LINES);
        assertThatThrownBy(() -> SheetReader.read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_packed_bomb_is_refused_before_it_is_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> SheetReader.read(bytes.toByteArray())).hasMessageContaining("展开后太大");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void too_many_rows_are_refused_with_the_limit(boolean workbook) {
        var lines = Files.units("MXJY", workbook ? 50_001 : 200_000);
        assertThatThrownBy(() -> SheetReader.read(workbook ? Files.xlsx(lines) : Files.csv(lines)))
                .hasMessageContaining("50,000");
    }

    @Test
    void random_bytes_never_do_more_than_being_refused() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (i % 3 == 0 && bytes.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
            }
            try {
                UnitFile.check(
                        SheetReader.read(bytes),
                        new UnitFile.Register(java.util.Map.of(), java.util.Set.of(), java.util.Set.of()));
            } catch (Unreadable refused) {
                assertThat(refused.inWords()).endsWith("。");
            }
        }
    }
}
