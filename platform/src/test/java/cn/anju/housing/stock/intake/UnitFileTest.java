package cn.anju.housing.stock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.housing.stock.UnitState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule of a unit's row, one deviation at a time.
class UnitFileTest {

    private static final UnitFile.Register REGISTER =
            new UnitFile.Register(Map.of("MXJY", 1L), Set.of("TAKEN-1"), Set.of("1\t9栋\t901"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOPE,3栋,1204,12,单间配套,34.56,A-1,可配租     | 小区编号 | 没有这个编号的小区",
                ",3栋,1204,12,单间配套,34.56,A-1,可配租         | 小区编号 | 必填",
                "MXJY,,1204,12,单间配套,34.56,A-1,可配租        | 楼栋 | 必填",
                "MXJY,3栋,1204,0,单间配套,34.56,A-1,可配租      | 楼层 | 没有 0 层",
                "MXJY,3栋,1204,12.5,单间配套,34.56,A-1,可配租   | 楼层 | 整数",
                "MXJY,3栋,1204,121,单间配套,34.56,A-1,可配租    | 楼层 | 整数",
                "MXJY,3栋,1204,12,两居室,34.56,A-1,可配租       | 户型 | 只能填",
                "MXJY,3栋,1204,12,单间配套,34.567,A-1,可配租    | 建筑面积 | 2 位小数",
                "MXJY,3栋,1204,12,单间配套,9.99,A-1,可配租      | 建筑面积 | 10 到 300",
                "MXJY,3栋,1204,12,单间配套,34.56㎡,A-1,可配租   | 建筑面积 | 不带单位",
                "MXJY,3栋,1204,12,单间配套,=30+4,A-1,可配租     | 建筑面积 | 公式",
                "MXJY,3栋,1204,12,单间配套,34.56,A 1,可配租     | 房屋编号 | 只能用字母",
                "MXJY,3栋,1204,12,单间配套,34.56,民-1,可配租    | 房屋编号 | 只能用字母",
                "MXJY,3栋,1204,12,单间配套,34.56,TAKEN-1,可配租 | 房屋编号 | 已经登记过",
                "MXJY,9栋,901,9,单间配套,34.56,A-1,可配租       | 房号 | 已经登记过",
                "MXJY,3栋,1204,12,单间配套,34.56,A-1,已出租     | 状态 | 合同产生"
            })
    void one_deviation_is_one_problem_with_its_column(String row, String column, String reason) throws Exception {
        var result = check(row);
        assertThat(result.good()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).contains(reason);
        });
    }

    @Test
    void values_on_the_limits_are_good_and_an_empty_state_means_free() throws Exception {
        var result = check("MXJY,3栋,1204,-3,三室一厅,10,A-1,", "MXJY,3栋,1205,120,三室一厅,300.00," + "x".repeat(64) + ",待交付");
        assertThat(result.problems()).isEmpty();
        assertThat(result.good()).extracting(UnitLine::state).containsExactly(UnitState.AVAILABLE, UnitState.PLANNED);
    }

    @Test
    void a_double_in_the_file_points_at_the_first_row_also_when_that_row_is_bad() throws Exception {
        var result = check(
                "MXJY,3栋,1204,0,单间配套,34.56,A-1,", "MXJY,3栋,1205,12,单间配套,34.56,A-1,", "MXJY,3栋,1205,12,单间配套,34.56,A-2,");
        assertThat(result.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "房屋编号", "与第 2 行的房屋编号相同。"),
                        org.assertj.core.groups.Tuple.tuple(4, "房号", "与第 3 行是同一楼栋的同一房号。"));
        assertThat(result.good()).isEmpty();
    }

    @Test
    void every_problem_of_a_row_is_named_at_once() throws Exception {
        assertThat(check("NOPE,,,x,y,z,民,租").problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("小区编号", "楼栋", "房号", "楼层", "户型", "建筑面积", "房屋编号", "状态");
    }

    @Test
    void wrong_columns_refuse_the_file_and_are_named() {
        assertThatThrownBy(() -> checkWithHeader("姓名,电话")).hasMessageContaining("不认识的列「姓名」");
        assertThatThrownBy(() -> checkWithHeader("小区编号,楼栋,房号")).hasMessageContaining("缺少列：楼层、户型、建筑面积、房屋编号");
        assertThatThrownBy(() -> checkWithHeader(Files.UNIT_HEADER + ",楼栋")).hasMessageContaining("出现了两次");
    }

    private static Checked<UnitLine> check(String... rows) throws Unreadable {
        var lines = new java.util.ArrayList<>(List.of(Files.UNIT_HEADER));
        lines.addAll(List.of(rows));
        return UnitFile.check(SheetReader.read(Files.csv(lines)), REGISTER);
    }

    private static void checkWithHeader(String header) throws Unreadable {
        UnitFile.check(SheetReader.read(Files.csv(List.of(header, "MXJY,3栋,1"))), REGISTER);
    }
}
