package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Files that spreadsheets open without computing anything.
class CsvTextTest {

    @Test
    void a_cell_that_begins_like_a_formula_is_text_and_a_number_stays_a_number() {
        assertThat(new CsvText()
                        .row("=1+1", "+86", "-3", "-3 层", "@x", "34.50", null)
                        .toString())
                .isEqualTo("\uFEFF'=1+1,'+86,-3,'-3 层,'@x,34.50,\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted() {
        assertThat(new CsvText().row("a,b", "c\"d", "e\nf").toString())
                .isEqualTo("\uFEFF\"a,b\",\"c\"\"d\",\"e\nf\"\r\n");
    }
}
