package cn.anju.housing.queue;

import cn.anju.casework.ParametersInForce;
import cn.anju.policy.RuleSets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The order of a queue, as `housing.queue-order` decides it (第二十三条第三款).
///
/// Who declined once stands behind the others of its group, a group being application year and priority (open).
@Component
public class QueueOrder {

    private final Clock clock;
    private final ParametersInForce parameters;

    QueueOrder(Clock clock, ParametersInForce parameters) {
        this.clock = clock;
        this.parameters = parameters;
    }

    /// The households in the order in which homes are offered to them.
    public List<QueuePlace> of(List<QueuePlace> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var byNumber = waiting.stream()
                .collect(Collectors.toMap(place -> place.number().value(), Function.identity()));
        var ordered = new ArrayList<>(decide(waiting).stream()
                .map(number -> java.util.Objects.requireNonNull(byNumber.get(number)))
                .toList());
        Map<Group, Integer> groups = new LinkedHashMap<>();
        ordered.forEach(place -> groups.putIfAbsent(Group.of(place), groups.size()));
        ordered.sort(Comparator.comparing(
                        (QueuePlace place) -> java.util.Objects.requireNonNull(groups.get(Group.of(place))))
                .thenComparingInt(QueuePlace::setBack));
        return List.copyOf(ordered);
    }

    private List<String> decide(List<QueuePlace> waiting) {
        var rule = RuleSets.standard().find("housing.queue-order").orElseThrow();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("entries", waiting.stream().map(this::entry).toList());
        var decision = rule.decideJson(facts, LocalDate.now(clock), parameters.set());
        var order = (List<?>) java.util.Objects.requireNonNull(decision.values().get("order"));
        return order.stream().map(String.class::cast).toList();
    }

    private Map<String, @Nullable Object> entry(QueuePlace place) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("no", place.number().value());
        entry.put("appliedOn", place.appliedOn().toString());
        entry.put("qualifiedOn", place.qualifiedOn().toString());
        entry.put(
                "acceptedAt",
                LocalDateTime.ofInstant(place.acceptedAt(), clock.getZone()).toString());
        entry.put("priority", place.priority());
        var rank = place.drawnRank();
        entry.put("drawnRank", rank == null ? null : BigDecimal.valueOf(rank));
        return entry;
    }

    private record Group(int year, boolean priority) {
        static Group of(QueuePlace place) {
            return new Group(place.appliedOn().getYear(), place.priority());
        }
    }
}
