package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The order as the rule says it, one object for each number: slow, plain, and there to contradict the fast one.
final class PlainOrder {

    private final KeyedHash keyed;

    PlainOrder(KeyedHash keyed) {
        this.keyed = keyed;
    }

    private record Keyed(String number, byte[] key) {}

    List<String> of(List<String> numbers) {
        return numbers.stream()
                .map(number -> new Keyed(number, keyed.of(number.getBytes(UTF_8))))
                .sorted(Comparator.comparing(Keyed::key, Arrays::compareUnsigned)
                        .thenComparing(Keyed::number))
                .map(Keyed::number)
                .toList();
    }
}
