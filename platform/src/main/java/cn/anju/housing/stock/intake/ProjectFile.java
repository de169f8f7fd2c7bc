package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The check of a file of projects.
final class ProjectFile {

    private static final String CODE = "小区编号";
    private static final String NAME = "小区名称";
    private static final String DISTRICT = "区县";
    private static final String LEVEL = "级别";
    private static final String ADDRESS = "地址";
    private static final String LATITUDE = "纬度";
    private static final String LONGITUDE = "经度";
    private static final String OWNER = "产权人";
    private static final String INVESTOR = "投资";
    private static final String SOURCE = "筹集方式";
    private static final String OPERATOR = "运营单位";
    private static final String OPENED = "投用日期";
    private static final String STANDARD = "租金标准";
    private static final String MARKET = "市场租金";
    private static final String SINCE = "租金起始日期";
    private static final String APPROVAL = "租金批准文号";

    static final List<Columns.Heading> HEADINGS = List.of(
            new Columns.Heading(CODE, true, "MXJY", "2 到 16 位大写字母、数字或短横，全市唯一"),
            new Columns.Heading(NAME, true, "民心佳园", "2 到 60 个字，同一区县内不重复"),
            new Columns.Heading(DISTRICT, true, "沙坪坝区", "区县名称或行政区划代码"),
            new Columns.Heading(LEVEL, true, "市级", "市级、区县级"),
            new Columns.Heading(ADDRESS, true, "示例路 1 号", "最多 200 个字"),
            new Columns.Heading(LATITUDE, false, "29.56301", "28 到 33，最多 5 位小数；与经度同填或同空"),
            new Columns.Heading(LONGITUDE, false, "106.46512", "105 到 111，最多 5 位小数"),
            new Columns.Heading(OWNER, true, "市公共住房资产公司", "最多 100 个字"),
            new Columns.Heading(INVESTOR, true, "政府投资", "政府投资、社会投资"),
            new Columns.Heading(SOURCE, true, "集中新建", "集中新建、配建、改建、购买、长期租赁"),
            new Columns.Heading(OPERATOR, true, "示例运营公司", "最多 100 个字"),
            new Columns.Heading(OPENED, false, "2012-06-30", "日期，未投用可不填"),
            new Columns.Heading(STANDARD, false, "10.50", "元/平方米·月；租金四列同填或同空"),
            new Columns.Heading(MARKET, false, "19.00", "元/平方米·月"),
            new Columns.Heading(SINCE, false, "2024-01-01", "日期"),
            new Columns.Heading(APPROVAL, false, "渝府〔2023〕1号", "最多 100 个字"));

    /// What the register knows already.
    ///
    /// @param names «district TAB name» that are taken
    record Register(Set<String> codes, Set<String> names, Function<String, Optional<String>> districts, Reach reach) {}

    private ProjectFile() {}

    static Checked<ProjectLine> check(Sheet sheet, Register register) throws Unreadable {
        var columns = Columns.of(sheet.header(), HEADINGS);
        List<ProjectLine> good = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (var row : sheet.rows()) {
            var reader = new RowReader(row, columns);
            var line = line(reader, register);
            var code = columns.cell(row, CODE).text();
            var first = code.isEmpty() ? null : codes.putIfAbsent(code, row.number());
            if (first != null) {
                reader.refuse(CODE, "与第 %d 行的小区编号相同。".formatted(first));
            }
            if (line != null) {
                var firstNamed = names.putIfAbsent(line.district() + '\t' + line.name(), row.number());
                if (firstNamed != null) {
                    reader.refuse(NAME, "与第 %d 行的小区同区同名。".formatted(firstNamed));
                }
            }
            if (reader.problems().isEmpty() && line != null) {
                good.add(line);
            }
            problems.addAll(reader.problems());
        }
        return new Checked<>(sheet.rows().size(), good, problems);
    }

    private static @Nullable ProjectLine line(RowReader reader, Register register) {
        var code = code(reader, register);
        var name = reader.required(NAME, 60);
        var district = district(reader, register);
        var level = reader.oneOf(LEVEL, byLabel(Project.Level.values(), Project.Level::label), "市级、区县级");
        var address = reader.required(ADDRESS, 200);
        var place = place(reader);
        var owner = reader.required(OWNER, 100);
        var investor = reader.oneOf(INVESTOR, byLabel(Project.Investor.values(), Project.Investor::label), "政府投资、社会投资");
        var source =
                reader.oneOf(SOURCE, byLabel(Project.Source.values(), Project.Source::label), "集中新建、配建、改建、购买、长期租赁");
        var operator = reader.required(OPERATOR, 100);
        var opened = reader.date(OPENED);
        var rent = rent(reader);
        if (name != null && name.length() < 2) {
            reader.refuse(NAME, "至少 2 个字。");
        }
        if (name != null && district != null && register.names().contains(district + '\t' + name)) {
            reader.refuse(NAME, "该区县已有同名的小区。");
        }
        return code == null
                        || name == null
                        || district == null
                        || level == null
                        || address == null
                        || owner == null
                        || investor == null
                        || source == null
                        || operator == null
                ? null
                : new ProjectLine(
                        code, name, district, level, address, place, owner, investor, source, operator, opened, rent);
    }

    private static @Nullable ProjectCode code(RowReader reader, Register register) {
        var text = reader.required(CODE, 16);
        if (text == null) {
            return null;
        }
        if (!ProjectCode.isWellFormed(text)) {
            reader.refuse(CODE, "应为 2 到 16 位大写字母、数字或短横。");
            return null;
        }
        if (register.codes().contains(text)) {
            reader.refuse(CODE, "这个小区编号已经登记过。");
            return null;
        }
        return new ProjectCode(text);
    }

    private static @Nullable String district(RowReader reader, Register register) {
        var text = reader.required(DISTRICT, 20);
        if (text == null) {
            return null;
        }
        var code = register.districts().apply(text);
        if (code.isEmpty()) {
            reader.refuse(DISTRICT, "没有这个区县。请填现行的区县全称，如沙坪坝区。");
            return null;
        }
        if (!register.reach().covers(code.get())) {
            reader.refuse(DISTRICT, "这个区县不在您的管辖范围。");
            return null;
        }
        return code.get();
    }

    private static Project.@Nullable Place place(RowReader reader) {
        var latitude = reader.decimal(LATITUDE, "28", "33", 5);
        var longitude = reader.decimal(LONGITUDE, "105", "111", 5);
        if (reader.isEmpty(LATITUDE) != reader.isEmpty(LONGITUDE)) {
            reader.refuse(reader.isEmpty(LATITUDE) ? LATITUDE : LONGITUDE, "经度和纬度要么都填，要么都不填。");
        }
        return latitude == null || longitude == null ? null : new Project.Place(latitude, longitude);
    }

    private static ProjectLine.@Nullable FirstRent rent(RowReader reader) {
        var standard = reader.decimal(STANDARD, "0.01", "999.99", 2);
        var market = reader.decimal(MARKET, "0.01", "999.99", 2);
        var since = reader.date(SINCE);
        var approval = reader.optional(APPROVAL, 100);
        var empty = List.of(STANDARD, MARKET, SINCE, APPROVAL).stream()
                .filter(reader::isEmpty)
                .toList();
        if (!empty.isEmpty() && empty.size() < 4) {
            reader.refuse(empty.getFirst(), "租金四列要么都填，要么都不填。");
        }
        return standard == null || market == null || since == null || approval == null
                ? null
                : new ProjectLine.FirstRent(standard, market, since, approval);
    }

    private static <T> Function<String, Optional<T>> byLabel(T[] values, Function<T, String> label) {
        var byLabel = Arrays.stream(values).collect(Collectors.toMap(label, value -> value));
        return text -> Optional.ofNullable(byLabel.get(text));
    }
}
