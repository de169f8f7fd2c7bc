package cn.anju.housing.apply;

import cn.anju.policy.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A receipt for the household: the stored bytes, unless they hold facts about relatives outside the application.
///
/// Such facts are for the desk only; they are left out, and the copy says so and names the hash of the whole.
public final class ResidentReceipt {

    private ResidentReceipt() {}

    public static String of(String receipt, String sha256) {
        var content = Json.readObject(receipt);
        if (!(content.get("facts") instanceof Map<?, ?> facts)
                || !(facts.get("relatives") instanceof List<?> relatives)
                || relatives.isEmpty()) {
            return receipt;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(content);
        copy.remove("sha256");
        copy.put("facts", without(facts, "relatives"));
        if (content.get("decision") instanceof Map<?, ?> decision) {
            copy.put("decision", decision(decision));
            copy.put("words", words(content.get("words"), decision.get("conditions")));
        }
        copy.put("withheld", "亲属的住房情况不在申请人的回执里；第十三条第（六）项由办理机关验算。");
        copy.put("sha256OfTheWhole", sha256);
        return Json.write(copy) + "\n";
    }

    private static Map<String, @Nullable Object> decision(Map<?, ?> decision) {
        Map<String, @Nullable Object> copy = without(decision, "conditions");
        copy.put("conditions", conditions(decision.get("conditions")));
        if (decision.get("advice") instanceof List<?> advice) {
            copy.put(
                    "advice",
                    advice.stream()
                            .filter(one -> !(one instanceof Map<?, ?> map)
                                    || !DecisionWords.RELATIVES.equals(map.get("condition")))
                            .toList());
        }
        return copy;
    }

    private static List<@Nullable Object> conditions(@Nullable Object conditions) {
        List<@Nullable Object> copies = new ArrayList<>();
        if (conditions instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map && DecisionWords.RELATIVES.equals(map.get("id"))) {
                    var copy = without(map, "compared");
                    copy.remove("text");
                    copies.add(copy);
                } else {
                    copies.add(one);
                }
            }
        }
        return copies;
    }

    /// The sentences stand in the order of the conditions.
    private static List<@Nullable Object> words(@Nullable Object words, @Nullable Object conditions) {
        List<@Nullable Object> copies = new ArrayList<>();
        if (words instanceof List<?> sentences && conditions instanceof List<?> list) {
            for (int i = 0; i < sentences.size(); i++) {
                boolean relatives = i >= list.size()
                        || (list.get(i) instanceof Map<?, ?> map && DecisionWords.RELATIVES.equals(map.get("id")));
                copies.add(relatives ? "" : sentences.get(i));
            }
        }
        return copies;
    }

    private static Map<String, @Nullable Object> without(Map<?, ?> map, String key) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        copy.remove(key);
        return copy;
    }
}
