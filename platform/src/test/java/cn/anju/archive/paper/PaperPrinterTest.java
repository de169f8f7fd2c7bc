package cn.anju.archive.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PaperPrinterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void the_same_letter_prints_to_the_same_bytes_also_side_by_side() throws Exception {
        var first = PaperPrinter.print(letter("张三").paper());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var prints = new ArrayList<java.util.concurrent.Future<String>>();
            for (int i = 0; i < 12; i++) {
                String name = i % 2 == 0 ? "张三" : "李四";
                prints.add(threads.submit(
                        () -> PaperPrinter.print(letter(name).paper()).sha256()));
            }
            for (int i = 0; i < 12; i += 2) {
                assertThat(prints.get(i).get()).isEqualTo(first.sha256());
                assertThat(prints.get(i + 1).get()).isNotEqualTo(first.sha256());
            }
        }
    }

    @Test
    void the_text_can_be_read_back_with_rare_characters() throws IOException {
        String text = text(PaperPrinter.print(letter("㐂䶮𬭚").paper()));
        assertThat(text)
                .contains("㐂䶮𬭚：")
                .contains("4750.00")
                .contains("第 1 页，共")
                .contains("渝北公租告〔2026〕18号");
    }

    @Test
    void a_character_that_the_font_lacks_is_written_as_its_code_point() throws IOException {
        assertThat(text(PaperPrinter.print(letter("𪚥").paper()))).contains("〔U+2A6A5〕");
    }

    @Test
    void the_font_is_inside_as_a_subset() throws IOException {
        var printed = PaperPrinter.print(contract().paper());
        var reader = new PdfReader(printed.bytes());
        assertThat(embeddedFonts(reader)).hasSize(1).allMatch(name -> name.matches("/[A-Z]{6}\\+NotoSansSC-Regular"));
        assertThat(printed.bytes().length).isLessThan(300_000);
    }

    @Test
    void the_paper_bears_its_own_date_and_not_the_machines() throws IOException {
        var info = new PdfReader(PaperPrinter.print(letter("张三").paper()).bytes()).getInfo();
        assertThat(info)
                .containsEntry("CreationDate", "D:20260309000000+08'00'")
                .doesNotContainKey("ModDate");
    }

    @Test
    void clauses_are_numbered_and_tables_repeat_their_head() throws IOException {
        var printed = PaperPrinter.print(contract().paper());
        Files.write(Path.of("target", "contract.pdf"), printed.bytes());
        Files.write(
                Path.of("target", "letter.pdf"),
                PaperPrinter.print(letter("㐂䶮𬭚").paper()).bytes());
        String text = text(printed);
        assertThat(text).contains("第一条").contains("第十一条").contains("（二）").contains("附件一");
        assertThat(text.split("名称及规格", -1).length - 1).isGreaterThan(1);
    }

    @Test
    void no_closing_mark_opens_a_line() {
        var text = "甲，乙（丙）12.5元".toCharArray();
        var breaks = new StringBuilder();
        for (int i = 0; i < text.length; i++) {
            breaks.append(text[i]);
            if (ChineseLines.BREAKS.isSplitCharacter(0, i, text.length, text, null)) {
                breaks.append('|');
            }
        }
        assertThat(breaks).hasToString("甲，|乙|（丙）|12.5|元|");
    }

    private static NoticeLetter letter(String name) {
        return new NoticeLetter(
                "渝北区住房和城乡建设委员会",
                "渝北公租告〔2026〕18号",
                DAY,
                name,
                "公共租赁住房申请审核结果告知书",
                List.of(
                        "您于2026年2月2日提交的公共租赁住房申请（申请编号500112-2026-0000018）已经审核。按照现行规定，这次申请不符合条件。",
                        "下面逐条写明没有满足的条件、核查到的情况和所依据的条款。您如果认为情况有误，可以按后面的办法提出。"),
                List.of(new NoticeLetter.Reason(
                        "一人户的月收入不超过限额", "月收入4750.00元，限额4744元，超出6.00元", "渝府发〔2024〕17号 第十三条第一款第（四）项")),
                List.of("您可以在收到本告知书之日起10个工作日内提出申诉；书面、网上或者到窗口都可以。", "收入下降后，您可以重新申请。"),
                "渝北区住房保障中心，电话023-67800000");
    }

    private static ContractPaper contract() {
        List<Block.Clause> clauses = new ArrayList<>();
        clauses.add(new Block.Clause("房屋", "甲方将下列房屋出租给乙方居住：", List.of("坐落：民心佳园3栋12-5；", "建筑面积50.32平方米，一室一厅。")));
        for (int i = 2; i <= 11; i++) {
            clauses.add(new Block.Clause(
                    "事项" + i, "乙方应当按月支付租金553.52元，逾期的按未付金额每日万分之五支付滞纳金；双方对数额有争议的，先按无争议的部分支付，其余按照第十条办理。", List.of()));
        }
        var fixtures = new Block.Table(
                List.of(
                        new Block.Column("序号", 1, true),
                        new Block.Column("名称及规格", 6, false),
                        new Block.Column("数量", 2, true)),
                java.util.stream.IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> List.of(Integer.toString(i), "入户门锁（机械）", "1"))
                        .toList());
        return new ContractPaper(
                "公共租赁住房租赁合同",
                "CQGZF-2026-0000001",
                DAY,
                List.of(
                        new ContractPaper.Party(
                                "甲方（出租人）", "重庆市公共住房开发建设投资有限公司", List.of(new Block.Field("地址", "重庆市渝北区某路1号"))),
                        new ContractPaper.Party(
                                "乙方（承租人）", "张三", List.of(new Block.Field("证件号码", "11010519491231002X")))),
                List.of("双方就公共租赁住房的租赁订立本合同。"),
                clauses,
                List.of(new ContractPaper.Schedule("房屋设施清单", fixtures, "以上设施双方当面清点无误。")));
    }

    private static String text(PrintedPaper paper) throws IOException {
        var reader = new PdfReader(paper.bytes());
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    private static List<String> embeddedFonts(PdfReader reader) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary dictionary && dictionary.contains(PdfName.FONTFILE2)) {
                names.add(dictionary.get(PdfName.FONTNAME).toString());
            }
        }
        return names;
    }
}
