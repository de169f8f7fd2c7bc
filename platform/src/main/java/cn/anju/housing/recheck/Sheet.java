package cn.anju.housing.recheck;

import cn.anju.housing.application.SourcedFact;
import cn.anju.policy.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a decision stands on, as it is sealed: the facts as the rule set reads them, and where each came from.
record Sheet(Map<String, @Nullable Object> facts, List<SourcedFact> sources) {

    static byte[] write(Verdict verdict) {
        List<Object> sources = new ArrayList<>(verdict.sources().size());
        for (var fact : verdict.sources()) {
            var fetched = fact.fetchedAt();
            List<@Nullable Object> line = new ArrayList<>(6);
            line.add(fact.path());
            line.add(fact.label());
            line.add(fact.value());
            line.add(fact.source());
            line.add(fetched == null ? null : fetched.toString());
            line.add(fact.deskOnly());
            sources.add(line);
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("facts", verdict.facts());
        all.put("sources", sources);
        return Json.write(all).getBytes(StandardCharsets.UTF_8);
    }

    static Sheet read(byte[] clear) {
        var all = Json.readObject(new String(clear, StandardCharsets.UTF_8));
        List<SourcedFact> sources = new ArrayList<>();
        if (all.get("sources") instanceof List<?> lines) {
            for (Object line : lines) {
                if (line instanceof List<?> one) {
                    Object fetched = one.get(4);
                    sources.add(new SourcedFact(
                            String.valueOf(one.get(0)),
                            String.valueOf(one.get(1)),
                            String.valueOf(one.get(2)),
                            String.valueOf(one.get(3)),
                            fetched == null ? null : Instant.parse(fetched.toString()),
                            Boolean.TRUE.equals(one.get(5))));
                }
            }
        }
        return new Sheet(
                all.get("facts") instanceof Map<?, ?> facts ? Json.object(facts) : Map.of(), List.copyOf(sources));
    }
}
