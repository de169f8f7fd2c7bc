package cn.anju.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void real_files_of_the_five_kinds_are_sound() {
        assertSound(FileType.JPEG, SampleFiles.image("jpg", 1));
        assertSound(FileType.PNG, SampleFiles.image("png", 1));
        assertSound(FileType.PDF, SampleFiles.pdf(false));
        assertSound(FileType.XLSX, SampleFiles.xlsx());
        assertSound(FileType.CSV, "姓名,证件号码\n\"张,三\",1\n".getBytes(StandardCharsets.UTF_8));
        assertSound(FileType.CSV, "姓名,证件号码\n张三,1\n".getBytes(Charset.forName("GB18030")));
    }

    @Test
    void a_cut_image_is_refused() {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] whole = SampleFiles.image(format, 1);
            byte[] cut = Arrays.copyOf(whole, whole.length - 30);
            assertThat(problem(cut)).as(format).contains("不完整");
        }
    }

    @Test
    void a_png_with_a_flipped_bit_or_a_tail_is_refused() {
        byte[] flipped = SampleFiles.image("png", 1);
        flipped[flipped.length / 2] ^= 1;
        assertThat(problem(flipped)).contains("损坏");
        byte[] png = SampleFiles.image("png", 1);
        byte[] tail = Arrays.copyOf(png, png.length + 100);
        assertThat(problem(tail)).contains("夹带");
    }

    @Test
    void a_pdf_with_a_script_or_a_lock_is_refused() {
        assertThat(problem(SampleFiles.pdf(true))).contains("脚本");
        assertThat(problem(SampleFiles.lockedPdf())).contains("密码");
        assertThat(problem("%PDF-1.7 nothing here".getBytes(StandardCharsets.US_ASCII)))
                .contains("打不开");
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() {
        assertThat(problem(SampleFiles.zip("a.txt"))).contains("压缩包");
        assertThat(problem(SampleFiles.zip("[Content_Types].xml", "word/document.xml")))
                .contains("Word");
        assertThat(problem(SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .contains("宏");
    }

    @Test
    void a_page_of_html_is_no_csv_and_a_program_is_nothing() {
        assertThat(problem("<html>,</html>".getBytes(StandardCharsets.UTF_8))).contains("网页");
        assertThat(problem("just a line".getBytes(StandardCharsets.UTF_8))).contains("逗号");
        assertThat(FileType.announcedBy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}))
                .isEmpty();
    }

    @Test
    void file_names_lose_paths_and_control_characters() {
        assertThat(FileName.cleaned("C:\\Users\\me\\合同\u202Efdp.exe\n")).isEqualTo("合同fdp.exe");
        assertThat(FileName.cleaned("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.cleaned("..")).isEqualTo("文件");
    }

    private static void assertSound(FileType type, byte[] content) {
        assertThat(FileType.announcedBy(content)).contains(type);
        assertThat(type.problem(content)).isEmpty();
    }

    private static String problem(byte[] content) {
        return FileType.announcedBy(content).orElseThrow().problem(content).orElse("");
    }
}
