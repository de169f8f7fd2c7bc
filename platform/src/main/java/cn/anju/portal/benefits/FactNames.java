package cn.anju.portal.benefits;

import cn.anju.policy.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a rule set calls its facts, read from the description that it publishes.
final class FactNames {

    private final String ruleSet;
    private final Map<String, Object> schema;

    FactNames(RuleSet<?> rule) {
        this.ruleSet = rule.name();
        this.schema = rule.facts().schema();
    }

    /// The names of the facts at these paths (`facts.persons[0].birthDate`), each once.
    List<Missing> of(List<String> paths) {
        Set<Missing> names = new LinkedHashSet<>();
        paths.stream()
                .map(path -> path.replaceAll("\\[\\d*]", ""))
                .forEach(path -> names.add(Missing.of(ruleSet, path, name(path))));
        return List.copyOf(names);
    }

    /// The required facts that are not among the given ones, then the one that was found missing.
    List<Missing> required(Map<String, @Nullable Object> given, String missing) {
        List<String> paths = new ArrayList<>();
        if (schema.get("required") instanceof List<?> keys) {
            keys.stream()
                    .map(String::valueOf)
                    .filter(key -> !given.containsKey(key))
                    .forEach(key -> paths.add("facts." + key));
        }
        paths.add(missing);
        return of(paths);
    }

    private String name(String path) {
        Map<?, ?> at = schema;
        for (String key : path.split("\\.")) {
            if (!key.equals("facts")) {
                at = within(at, key);
            }
        }
        Object said = at.get("description");
        return said == null ? path : String.valueOf(said).replace("（null 表示没有）", "");
    }

    private static Map<?, ?> within(Map<?, ?> schema, String key) {
        Object object = schema.get("items") instanceof Map<?, ?> items ? items : schema;
        return object instanceof Map<?, ?> shape
                        && shape.get("properties") instanceof Map<?, ?> properties
                        && properties.get(key) instanceof Map<?, ?> found
                ? found
                : Map.of();
    }
}
