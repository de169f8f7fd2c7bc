package cn.anju.money.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Payment files as banks write them, right and wrong.
class ReadFileTest {

    private static final String HEAD = "账单号,金额,缴款日期,流水号,缴款人\n";
    private static final String ROW = "500106-2026-0000001-Z1-202503,553.52,2025-03-20,LS1,唐小川\n";

    @Test
    void a_csv_in_either_encoding_with_its_columns_in_any_order() throws UnreadableFile {
        String text = "流水号,缴款人,备注,账单号,金额,缴款日期\nLS1,唐小川,\"租金,三月\",A-202503,\"1,553.52\",20250320\n合计,1,1553.52\n";
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
            var file = ReadFile.of(text.getBytes(charset));
            assertThat(file.form()).isEqualTo(ReadFile.Form.CSV);
            assertThat(file.lines())
                    .containsExactly(new ReadLine(
                            2,
                            "A-202503",
                            new BigDecimal("1553.52"),
                            "1,553.52",
                            LocalDate.of(2025, 3, 20),
                            "LS1",
                            "唐小川"));
        }
    }

    @Test
    void a_fixed_width_file_with_header_and_trailer() throws UnreadableFile {
        var file = ReadFile.of(
                fixed("H20250325%08d%016d\n".formatted(2, 55352 + 10000), "T%08d%016d\n".formatted(2, 65352))
                        .getBytes(Charset.forName("GBK")));
        assertThat(file.form()).isEqualTo(ReadFile.Form.FIXED);
        assertThat(file.lines()).hasSize(2);
        assertThat(file.lines().getFirst().amount()).isEqualByComparingTo("553.52");
        assertThat(file.lines().getFirst().bill()).isEqualTo("500106-2026-0000001-Z1-202503");
        assertThat(file.lines().getLast().payer()).isEqualTo("欧阳明");
        assertThat(file.total()).isEqualByComparingTo("653.52");
    }

    @ParameterizedTest
    @CsvSource({
        "'H2025032500000003%016d\n','',写明 3 笔，实际有 2 行",
        "'','T000000020000000000065353\n',合计 653.53 元，各行相加是 653.52 元"
    })
    void what_header_or_trailer_say_must_be_so(String head, String tail, String words) {
        refused(fixed(head.contains("%") ? head.formatted(65352) : head, tail), words);
    }

    @Test
    void the_rest_that_makes_a_file_bad_as_a_whole() {
        refused("", "空");
        refused("账单号,金额,缴款日期,缴款人\n", "缺少“流水号”");
        refused(HEAD, "没有缴款行");
        refused(HEAD + ROW + ROW, "流水号相同");
        refused(HEAD + ROW + "合计,2,553.52\n", "写明 2 笔");
        refused(HEAD + ROW + "合计,1,553.53\n", "各行相加是 553.52 元");
        refused(HEAD + ROW.replace("553.52", "伍佰") + "合计,1,553.52\n", "合计无法核对");
        refused(HEAD + ROW.replace("LS1", ""), "没有流水号");
        refused(HEAD + "A,1\n", "列数比表头少");
        refused(HEAD + "\"A,1\n", "引号没有配对");
        refused(HEAD + ROW + "合计,1,553.52\n" + ROW.replace("LS1", "LS2"), "合计行之后");
    }

    @Test
    void an_amount_that_is_none_is_listed_not_guessed() throws UnreadableFile {
        for (String amount : new String[] {"0.00", "-5.00", "5.001", "1e3", "伍佰"}) {
            var file = ReadFile.of((HEAD + ROW.replace("553.52", amount)).getBytes(StandardCharsets.UTF_8));
            assertThat(file.lines().getFirst().amount()).as(amount).isNull();
        }
    }

    private static void refused(String text, String words) {
        assertThatThrownBy(() -> ReadFile.of(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.inWords()).contains(words));
    }

    private static String fixed(String head, String tail) {
        return head
                + "D%-70s%014d20250320%-32s%s\n".formatted("500106-2026-0000001-Z1-202503", 55352, "LS1", "唐小川")
                + "D%-70s%014d20250321%-32s%s\n".formatted("500106-2026-0000002-Z1-202503", 10000, "LS2", "欧阳明")
                + tail;
    }
}
