package cn.anju.casework;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.Json;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides every open case again with the facts of its newest decision, once as things stand and once as proposed.
@Component
class DecidedCasesEffect implements ReformEffect {

    private static final String GOOD = "ELIGIBLE";

    private final JdbcClient jdbc;

    DecidedCasesEffect(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean concerns(String parameter) {
        return jdbc
                .sql("select distinct rule_set from casework.case_decision where rule_set = any(:rules)")
                .param("rules", reading(parameter))
                .query(String.class)
                .stream()
                .findAny()
                .isPresent();
    }

    /// Rule sets that read the parameter.
    private static String[] reading(String parameter) {
        return RuleSets.standard().newest().stream()
                .filter(rule -> rule.parameterIds().contains(parameter))
                .map(RuleSet::name)
                .toArray(String[]::new);
    }

    @Override
    public Effect of(String parameter, Parameters today, Parameters changed, LocalDate from) {
        Map<String, int[]> districts = new TreeMap<>();
        jdbc.sql("""
                        select distinct on (d.case_id, d.rule_set) f.district, d.rule_set, d.receipt
                        from casework.case_decision d join casework.case_file f on f.id = d.case_id
                        where not f.closed and d.rule_set = any(:rules)
                        order by d.case_id, d.rule_set, d.made_at desc, d.recorded desc
                        """).param("rules", reading(parameter)).query(row -> {
            var counts = districts.computeIfAbsent(row.getString("district"), none -> new int[4]);
            var rule = RuleSets.standard().find(row.getString("rule_set"));
            var facts = facts(new String(row.getBytes("receipt"), StandardCharsets.UTF_8));
            if (rule.isPresent()) {
                counts[0]++;
                int place =
                        compared(outcome(rule.get(), facts, from, today), outcome(rule.get(), facts, from, changed));
                counts[place] += place == 0 ? 0 : 1;
            }
        });
        return new Effect(
                "在办事项的结论",
                "用每件在办事项最近一次决定的事实，按生效日的标准重新决定两遍：一遍不改，一遍改。",
                districts.entrySet().stream()
                        .map(one -> new Line(
                                one.getKey(),
                                one.getValue()[0],
                                one.getValue()[1],
                                one.getValue()[2],
                                one.getValue()[3],
                                null,
                                null))
                        .toList());
    }

    /// @return 0 the same, 1 better, 2 worse, 3 not to be said
    private static int compared(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return 0;
        }
        if (before.isEmpty() || after.isEmpty() || after.get().equals("NEEDS_FACTS")) {
            return 3;
        }
        return after.get().equals(GOOD) ? 1 : 2;
    }

    private static Optional<String> outcome(
            RuleSet<?> rule, Map<String, @Nullable Object> facts, LocalDate on, Parameters parameters) {
        try {
            return Optional.of(rule.decideJson(facts, on, parameters).outcome());
        } catch (InvalidCase cannot) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> facts(String receipt) {
        return (Map<String, @Nullable Object>)
                Objects.requireNonNull(Json.readObject(receipt).get("facts"));
    }
}
