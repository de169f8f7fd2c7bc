package cn.anju.housing.stock.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which heading stands in which column of a file.
final class Columns {

    /// One heading of a template.
    ///
    /// @param required whether every row must have a value
    /// @param example what the template shows
    record Heading(String name, boolean required, String example, String rule) {}

    private final Map<String, Integer> places;

    private Columns(Map<String, Integer> places) {
        this.places = places;
    }

    /// Finds each heading; a missing, repeated or unknown one refuses the file, because a mistyped optional
    /// heading would otherwise be passed over in silence.
    static Columns of(List<String> header, List<Heading> expected) throws Unreadable {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            var name = plain(header.get(i));
            if (name.isEmpty()) {
                continue;
            }
            if (expected.stream().noneMatch(heading -> heading.name().equals(name))) {
                throw new Unreadable("第 1 行有不认识的列「%s」。请下载模板，不要改动表头。".formatted(cut(name)));
            }
            if (places.put(name, i) != null) {
                throw new Unreadable("第 1 行的列「%s」出现了两次。".formatted(name));
            }
        }
        var missing = expected.stream()
                .filter(Heading::required)
                .map(Heading::name)
                .filter(name -> !places.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("缺少列：%s。请下载模板，不要改动表头。".formatted(String.join("、", missing)));
        }
        return new Columns(places);
    }

    Sheet.Cell cell(Sheet.Row row, String heading) {
        var place = places.get(heading);
        return place == null ? Sheet.Cell.EMPTY : row.cell(place);
    }

    /// Without the unit in brackets, the asterisk of a required column and inner spaces.
    private static String plain(String heading) {
        return heading.replaceAll("[（(].*?[)）]|[*＊\\s]", "");
    }

    private static String cut(String name) {
        return name.length() <= 20 ? name : name.substring(0, 20) + "…";
    }
}
