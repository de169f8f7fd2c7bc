package cn.anju.policy.elder;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The parameters of `elder.ability`: the most points of each item, and the least total of each level.
record AbilityLevels(ParameterValue itemMost, ParameterValue levelFrom) {

    static final List<String> IDS = List.of("elder.ability.item-most", "elder.ability.level-from");

    static final int WORST = 4;

    /// B.1.1 … B.4.5, the items of the four parts.
    static final List<String> CODES = Stream.of(part(1, 8), part(2, 4), part(3, 9), part(4, 5))
            .flatMap(codes -> codes)
            .toList();

    private static final List<String> NAMES = List.of("能力完好", "轻度失能", "中度失能", "重度失能", "完全失能");

    private static Stream<String> part(int part, int items) {
        return IntStream.rangeClosed(1, items).mapToObj(item -> "B." + part + "." + item);
    }

    static AbilityLevels on(Parameters parameters, LocalDate on) {
        return parameters.resolved(
                AbilityLevels.class,
                on,
                (set, day) -> new AbilityLevels(set.inForceOn(IDS.get(0), day), set.inForceOn(IDS.get(1), day)));
    }

    int most(String code) {
        return number(itemMost, code);
    }

    /// The level of a total; the higher the total, the better.
    int level(int total) {
        for (int level = 0; level < WORST; level++) {
            if (total >= number(levelFrom, String.valueOf(level))) {
                return level;
            }
        }
        return WORST;
    }

    String name(int level) {
        return NAMES.get(level);
    }

    private static int number(ParameterValue table, String key) {
        Map<String, Object> values = table.table();
        return Integer.parseInt(String.valueOf(values.get(key)));
    }

    ParameterValue[] used() {
        return new ParameterValue[] {itemMost, levelFrom};
    }
}
