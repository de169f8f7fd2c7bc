package cn.anju.policy.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Districts by their GB/T 2260 code, and the three areas without one by a key of our own (50LJXQ, 50GXQ0, 50WSJK).
///
/// Districts come and go: 江北 (500105) and 渝北 (500112) existed until 2025-11-05. 两江新区 was a zone before it became
/// a district on 2025-11-06, so its key is good on every day.
public final class Districts {

    private static final List<District> ALL = load();
    private static final Map<String, District> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(District::code, Function.identity()));

    /// The first two digits of the codes of the other provinces, regions and municipalities.
    private static final Set<String> ELSEWHERE =
            Set.of("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 51 52 53 54 61 62 63 64 65 71 81 82"
                    .split(" "));

    /// A district or area of this city.
    ///
    /// @param until the last day it existed, or null
    public record District(
            String code, String name, @Nullable LocalDate until) {

        public boolean existsOn(LocalDate date) {
            return until == null || !date.isAfter(until);
        }
    }

    private Districts() {}

    /// All of them, also those that are gone, in the order of their codes.
    public static List<District> all() {
        return ALL;
    }

    /// A district of this city, if the code is one.
    public static Optional<District> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Whether the code is a district of this city, on whatever day.
    public static boolean inCity(String code) {
        return BY_CODE.containsKey(code);
    }

    /// Whether the code can be where somebody is registered or works: a district of this city, or a county-level code
    /// of another province, judged by its form.
    public static boolean known(String code) {
        if (inCity(code)) {
            return true;
        }
        return code.matches("\\d{6}")
                && ELSEWHERE.contains(code.substring(0, 2))
                && !code.startsWith("00", 2)
                && !code.endsWith("00");
    }

    /// The name of a district of this city, the code itself for others.
    public static String name(String code) {
        District district = BY_CODE.get(code);
        return district == null ? code : district.name();
    }

    private static List<District> load() {
        try (InputStream in = Objects.requireNonNull(Districts.class.getResourceAsStream("/divisions/chongqing.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<District> districts = new ArrayList<>();
            lines.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                districts.add(new District(cells[0], cells[1], cells[2].isEmpty() ? null : LocalDate.parse(cells[2])));
            });
            return List.copyOf(districts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
