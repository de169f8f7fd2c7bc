package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The check of a file of homes: each row alone, then against the other rows and against the register.
final class UnitFile {

    private static final String PROJECT = "小区编号";
    private static final String BUILDING = "楼栋";
    private static final String NUMBER = "房号";
    private static final String FLOOR = "楼层";
    private static final String TYPE = "户型";
    private static final String AREA = "建筑面积";
    private static final String CODE = "房屋编号";
    private static final String STATE = "状态";

    static final List<Columns.Heading> HEADINGS = List.of(
            new Columns.Heading(PROJECT, true, "MXJY", "已登记小区的编号"),
            new Columns.Heading(BUILDING, true, "3栋", "最多 20 个字；没有的楼栋会自动登记"),
            new Columns.Heading(NUMBER, true, "1204", "同一楼栋内不重复"),
            new Columns.Heading(FLOOR, true, "12", "-3 到 120 的整数，没有 0 层"),
            new Columns.Heading(TYPE, true, "单间配套", "单间配套、一室一厅、两室一厅、三室一厅"),
            new Columns.Heading(AREA, true, "34.56", "平方米，最多 2 位小数"),
            new Columns.Heading(CODE, true, "MXJY-03-1204", "全市唯一：字母、数字、点、下划线、短横，最多 64 位"),
            new Columns.Heading(STATE, false, "可配租", "可配租、待交付、整修中；不填为可配租"));

    /// What the register knows already of the projects, codes and places that a file names.
    ///
    /// @param projects ids of the projects the uploader may enter homes for, by code
    /// @param codes unit codes that are taken
    /// @param places «project id TAB building TAB number» that are taken
    record Register(Map<String, Long> projects, Set<String> codes, Set<String> places) {}

    private UnitFile() {}

    static Checked<UnitLine> check(Sheet sheet, Register register) throws Unreadable {
        var columns = Columns.of(sheet.header(), HEADINGS);
        List<UnitLine> good = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (var row : sheet.rows()) {
            var reader = new RowReader(row, columns);
            var line = line(reader, register);
            // A row that is bad for another reason still takes its code and place: a double of it is a double.
            refuseDoubles(reader, columns, row, codes, places);
            if (reader.problems().isEmpty() && line != null) {
                good.add(line);
            }
            problems.addAll(reader.problems());
        }
        return new Checked<>(sheet.rows().size(), good, problems);
    }

    /// Codes in the file, for asking the register which of them are taken.
    static List<String> column(Sheet sheet, String heading) throws Unreadable {
        var columns = Columns.of(sheet.header(), HEADINGS);
        return sheet.rows().stream()
                .map(row -> columns.cell(row, heading).text())
                .distinct()
                .toList();
    }

    static List<String> codes(Sheet sheet) throws Unreadable {
        return column(sheet, CODE);
    }

    static List<String> projects(Sheet sheet) throws Unreadable {
        return column(sheet, PROJECT);
    }

    private static @Nullable UnitLine line(RowReader reader, Register register) {
        var project = project(reader, register);
        var building = reader.required(BUILDING, 20);
        var number = reader.required(NUMBER, 20);
        var floor = floor(reader);
        var type = reader.oneOf(TYPE, UnitType::findByLabel, "单间配套、一室一厅、两室一厅、三室一厅");
        var area = reader.required(AREA, 20) == null ? null : reader.decimal(AREA, "10", "300", 2);
        var code = code(reader, register);
        var state = state(reader);
        if (project != null
                && building != null
                && number != null
                && register.places().contains(place(project.toString(), building, number))) {
            reader.refuse(NUMBER, "该楼栋的这个房号已经登记过。");
        }
        return project == null
                        || building == null
                        || number == null
                        || floor == null
                        || type == null
                        || area == null
                        || code == null
                        || state == null
                ? null
                : new UnitLine(project, building, number, floor, type, area, code, state);
    }

    private static @Nullable Long project(RowReader reader, Register register) {
        var code = reader.required(PROJECT, 16);
        if (code == null) {
            return null;
        }
        var id = register.projects().get(code);
        if (id == null) {
            reader.refuse(PROJECT, "没有这个编号的小区，或者它不在您的管辖范围。");
        }
        return id;
    }

    private static @Nullable Integer floor(RowReader reader) {
        var floor = reader.whole(FLOOR, -3, 120);
        if (floor != null && floor == 0) {
            reader.refuse(FLOOR, "没有 0 层；地下一层填 -1。");
            return null;
        }
        return floor;
    }

    private static @Nullable UnitCode code(RowReader reader, Register register) {
        var text = reader.required(CODE, 64);
        if (text == null) {
            return null;
        }
        if (!UnitCode.isWellFormed(text)) {
            reader.refuse(CODE, "只能用字母、数字、点、下划线和短横，以字母或数字开头，最多 64 位。");
            return null;
        }
        if (register.codes().contains(text)) {
            reader.refuse(CODE, "这个房屋编号已经登记过。");
            return null;
        }
        return new UnitCode(text);
    }

    private static @Nullable UnitState state(RowReader reader) {
        var text = reader.optional(STATE, 10);
        if (text == null) {
            return reader.problems().stream()
                            .anyMatch(problem -> problem.column().equals(STATE))
                    ? null
                    : UnitState.AVAILABLE;
        }
        Optional<UnitState> state = UnitState.findByLabel(text).filter(UnitState.entries()::contains);
        if (state.isEmpty()) {
            reader.refuse(STATE, "新登记的房屋只能是：可配租、待交付、整修中。出租状态由签订合同产生。");
        }
        return state.orElse(null);
    }

    private static void refuseDoubles(
            RowReader reader, Columns columns, Sheet.Row row, Map<String, Integer> codes, Map<String, Integer> places) {
        var code = columns.cell(row, CODE).text();
        var first = code.isEmpty() ? null : codes.putIfAbsent(code, row.number());
        if (first != null) {
            reader.refuse(CODE, "与第 %d 行的房屋编号相同。".formatted(first));
        }
        var number = columns.cell(row, NUMBER).text();
        var place = place(
                columns.cell(row, PROJECT).text(), columns.cell(row, BUILDING).text(), number);
        var firstThere = number.isEmpty() ? null : places.putIfAbsent(place, row.number());
        if (firstThere != null) {
            reader.refuse(NUMBER, "与第 %d 行是同一楼栋的同一房号。".formatted(firstThere));
        }
    }

    static String place(String project, String building, String number) {
        return project + '\t' + building + '\t' + number;
    }
}
