package cn.anju.policy.disability;

import cn.anju.policy.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One benefit of the plan and what it asks, in order.
///
/// @param id D-01 … D-47
/// @param name what it is called when speaking to a resident
record CatalogueRow(String id, String name, List<Ask> asks) {

    static CatalogueRow of(int number, String name, Ask... asks) {
        return new CatalogueRow("D-%02d".formatted(number), name, List.of(asks));
    }

    /// How the benefit stands for a person: not, as soon as one thing is known to fail; possible while one is unknown.
    ///
    /// @param amount the amount in words, empty where the plan gives none
    Map<String, Object> answer(CataloguePerson person, String amount) {
        List<String> wanted = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Ask ask : asks) {
            Boolean holds = ask.answer().apply(person);
            if (holds == null) {
                wanted.add(ask.wanted());
                ask.facts().stream()
                        .map(fact -> "facts." + fact)
                        .filter(path -> !missing.contains(path))
                        .forEach(missing::add);
            } else if (!holds) {
                return Schemas.ordered("id", id, "status", "NOT", "name", name, "why", "不符合：要求" + ask.wanted() + "。");
            }
        }
        String paid = amount.isEmpty() ? "" : "，" + amount;
        if (!wanted.isEmpty()) {
            return Schemas.ordered(
                    "id", id,
                    "status", "POSSIBLE",
                    "name", name,
                    "why", "还需要知道是否" + String.join("；是否", wanted) + paid + "。",
                    "missing", missing);
        }
        return Schemas.ordered("id", id, "status", "ENTITLED", "name", name, "why", "符合条件" + paid + "。");
    }
}
