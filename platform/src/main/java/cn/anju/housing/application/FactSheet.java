package cn.anju.housing.application;

import cn.anju.policy.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a decision while they are put together, each with its source; what is absent is unknown.
final class FactSheet {

    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    private final List<SourcedFact> sources = new ArrayList<>();

    /// Where a fact comes from, and when it reached us.
    record Source(String text, @Nullable Instant fetchedAt) {

        static final Source FORM = new Source("申请表", null);

        static Source of(String text) {
            return new Source(text, null);
        }
    }

    /// Notes a fact of the household; null is "known to be none".
    void put(String key, String label, @Nullable Object value, String shown, Source source) {
        facts.put(key, value);
        sources.add(new SourcedFact(key, label, shown, source.text(), source.fetchedAt(), false));
    }

    /// Notes a fact about people who are not in the application.
    void putForDeskOnly(String key, String label, @Nullable Object value, String shown, Source source) {
        facts.put(key, value);
        sources.add(new SourcedFact(key, label, shown, source.text(), source.fetchedAt(), true));
    }

    /// A value that needs no source line of its own, such as the persons whose facts are noted one by one.
    void put(String key, @Nullable Object value) {
        facts.put(key, value);
    }

    /// Notes where a fact inside a nested object came from.
    void note(String path, String label, String shown, Source source) {
        sources.add(new SourcedFact(path, label, shown, source.text(), source.fetchedAt(), false));
    }

    /// The facts as plain JSON values, as a rule set reads them.
    Map<String, @Nullable Object> facts() {
        return Json.readObject(Json.write(facts));
    }

    List<SourcedFact> sources() {
        return List.copyOf(sources);
    }
}
