package cn.anju.housing.figures;

import cn.anju.kernel.NotFound;
import java.util.List;
import java.util.stream.Stream;

/// All measures, in the order of the dashboards.
final class Measures {

    static final List<Measure> ALL = Stream.of(
                    HomesMeasures.ALL, QueueMeasures.ALL, ReviewMeasures.ALL, RentMeasures.ALL, ExitMeasures.ALL)
            .flatMap(List::stream)
            .toList();

    private Measures() {}

    static Measure the(String key) {
        return ALL.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("指标 " + key));
    }

    static List<Measure> of(Measure.Group group) {
        return ALL.stream().filter(measure -> measure.group() == group).toList();
    }
}
