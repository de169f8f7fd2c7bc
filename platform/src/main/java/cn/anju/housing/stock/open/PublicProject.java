package cn.anju.housing.stock.open;

import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.StockCounts;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A project with the counts that may be published; the same everywhere, so that no two pages can be subtracted.
///
/// @param district the district's name
/// @param types the types of which it has homes; the table's rows
/// @param groups the groups in which it has homes; the table's columns
/// @param counts null while it has no homes
/// @param rentFrom the lowest standard in force, yuan per m² and month; null where there is none
public record PublicProject(
        Project project,
        String district,
        List<UnitType> types,
        List<PublicGroup> groups,
        @Nullable MaskedTable counts,
        @Nullable BigDecimal rentFrom) {

    static PublicProject of(
            Project project, String district, List<StockCounts.Count> homes, @Nullable BigDecimal rentFrom) {
        var own =
                homes.stream().filter(count -> count.project() == project.id()).toList();
        var types = Arrays.stream(UnitType.values())
                .filter(type -> own.stream().anyMatch(count -> count.type() == type))
                .toList();
        var groups = Arrays.stream(PublicGroup.values())
                .filter(group -> own.stream().anyMatch(count -> PublicGroup.of(count.state()) == group))
                .toList();
        if (own.isEmpty()) {
            return new PublicProject(project, district, types, groups, null, rentFrom);
        }
        var table = new long[types.size()][groups.size()];
        for (var count : own) {
            table[types.indexOf(count.type())][groups.indexOf(PublicGroup.of(count.state()))] += count.homes();
        }
        return new PublicProject(project, district, types, groups, MaskedTable.of(table), rentFrom);
    }

    /// How many homes of one type and group, as published.
    public record Cell(UnitType type, PublicGroup group, Figure homes) {}

    /// How many homes of one type, as published.
    public record TypeSum(UnitType type, Figure homes) {}

    public List<Cell> cells() {
        var table = counts;
        return table == null
                ? List.of()
                : IntStream.range(0, types.size())
                        .boxed()
                        .flatMap(r -> IntStream.range(0, groups.size())
                                .mapToObj(c -> new Cell(types.get(r), groups.get(c), table.cell(r, c))))
                        .toList();
    }

    public List<TypeSum> typeSums() {
        var table = counts;
        return table == null
                ? List.of()
                : IntStream.range(0, types.size())
                        .mapToObj(r -> new TypeSum(types.get(r), table.rowSum(r)))
                        .toList();
    }

    /// Whether some count is not published.
    public boolean hidesAnything() {
        return counts != null && counts.hidesAnything();
    }

    public Figure sum() {
        return counts == null ? new Figure(0L, "0") : counts.sum();
    }
}
