package cn.anju.housing.stock.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Small counts do not show, and no sum brings them back.
class MaskedTableTest {

    @Test
    void counts_from_1_to_4_show_as_less_than_5_and_0_and_5_show() {
        var table = MaskedTable.of(new long[][] {{0, 5, 60}, {4, 1, 70}});
        assertThat(row(table, 0).getFirst()).isEqualTo("0");
        assertThat(row(table, 1)).startsWith("<5", "<5");
    }

    @Test
    void a_single_small_count_hides_the_smallest_of_its_row_and_of_its_column() {
        var table = MaskedTable.of(new long[][] {{3, 20, 100}, {30, 40, 50}});
        assertThat(row(table, 0)).containsExactly("<5", "不公布", "100", "123");
        assertThat(row(table, 1)).containsExactly("不公布", "不公布", "50", "120");
        assertThat(row(table, 2)).containsExactly("33", "60", "150", "243");
    }

    @Test
    void a_project_of_three_homes_shows_no_count_at_all() {
        var table = MaskedTable.of(new long[][] {{3}});
        assertThat(row(table, 0)).containsExactly("<5", "<5");
        assertThat(row(table, 1)).containsExactly("<5", "<5");
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(MaskedTable.of(new long[][] {{10, 0}, {5, 7}}).hidesAnything())
                .isFalse();
    }

    @Test
    void in_no_row_and_no_column_exactly_one_count_is_hidden() {
        var random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            var counts = new long[1 + random.nextInt(4)][1 + random.nextInt(6)];
            for (var row : counts) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(60);
                }
            }
            var table = MaskedTable.of(counts);
            for (int r = 0; r <= table.rows(); r++) {
                assertThat(hidden(row(table, r))).as("%s", row(table, r)).isNotEqualTo(1);
            }
            for (int c = 0; c <= table.columns(); c++) {
                List<String> column = new ArrayList<>();
                for (int r = 0; r <= table.rows(); r++) {
                    column.add(table.cell(r, c).shown());
                }
                assertThat(hidden(column)).as("%s", column).isNotEqualTo(1);
            }
        }
    }

    private static long hidden(List<String> line) {
        return line.stream().filter(shown -> !shown.matches("\\d+")).count();
    }

    private static List<String> row(MaskedTable table, int row) {
        List<String> shown = new ArrayList<>();
        for (int c = 0; c <= table.columns(); c++) {
            shown.add(table.cell(row, c).shown());
        }
        return shown;
    }
}
