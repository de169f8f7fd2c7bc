package cn.anju.housing.stock;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names of the districts as files and pages of the stock use them.
@Component
public class Districts {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("500103", "渝中区"),
            Map.entry("500104", "大渡口区"),
            Map.entry("500106", "沙坪坝区"),
            Map.entry("500107", "九龙坡区"),
            Map.entry("500108", "南岸区"),
            Map.entry("500109", "北碚区"),
            Map.entry("500113", "巴南区"),
            Map.entry("500115", "长寿区"),
            Map.entry("500116", "江津区"),
            Map.entry("500120", "璧山区"),
            Map.entry("500101", "万州区"),
            Map.entry("500102", "涪陵区"));

    /// The code for a name in full or for a code as it is; empty when there is no such district.
    public Optional<String> findCode(String nameOrCode) {
        return NAMES.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(nameOrCode) || entry.getValue().equals(nameOrCode))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The name for a code, or the code itself where it has none.
    public String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
