package cn.anju.policy.elder;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `elder.ability`: the level of ability by the national standard's 26 items (GB/T 42195-2022); 0 is intact, 4 lost.
public final class AbilityAssessment extends StandardRule<AbilityAssessment.Scores> {

    private static final Condition LEVEL = new Condition("ABILITY-LEVEL", Citation.of(Document.ABILITY, ""));
    private static final Condition CHANGED = new Condition("ABILITY-CHANGE", Citation.of(Document.ABILITY, ""));

    private static final Shape ITEMS = Shape.of(AbilityLevels.CODES.stream()
            .map(code -> Field.count(code, "二级指标 " + code + " 得分"))
            .toArray(Field[]::new));

    private static final Shape SHAPE = Shape.of(
            Field.object("items", ITEMS, "各项二级指标的得分，分数越高能力越好"), Field.choices("special", Special.class, "影响等级的特别情况"));

    /// What changes the level that the scores give.
    public enum Special {
        COMA("昏迷"),
        DEMENTIA_F00_F03("确诊痴呆"),
        MENTAL_F04_F99("精神科专科医生诊断的其他精神和行为障碍"),
        RISK_EVENTS_2_IN_30_DAYS("近30天内发生过两次及以上照护风险事件");

        private final String chinese;

        Special(String chinese) {
            this.chinese = chinese;
        }
    }

    /// The scores of one assessment; an item that is absent is unknown.
    public record Scores(
            @Nullable Map<String, Integer> items, @Nullable Set<Special> special) {}

    public AbilityAssessment() {
        super("elder.ability", "老年人能力等级（国家标准26项指标）", SHAPE, AbilityLevels.IDS, List.of(LEVEL, CHANGED));
    }

    @Override
    public Scores read(Facts facts, LocalDate on, Parameters parameters) {
        Facts items = facts.object("items");
        Set<Special> special = facts.choices("special", Special.class);
        if (items == null) {
            return new Scores(null, special);
        }
        AbilityLevels levels = AbilityLevels.on(parameters, on);
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (String code : AbilityLevels.CODES) {
            Integer score = items.get(code, Integer.class);
            if (score != null && score > levels.most(code)) {
                throw new InvalidCase(
                        Code.IMPOSSIBLE_VALUE, items.path(code), code + " 最高" + levels.most(code) + "分，不能是" + score);
            }
            if (score != null) {
                scores.put(code, score);
            }
        }
        return new Scores(scores, special);
    }

    @Override
    public Trace evaluate(Scores scores, LocalDate on, Parameters parameters) {
        AbilityLevels levels = AbilityLevels.on(parameters, on);
        Needs needs = new Needs();
        int total = total(scores, needs);
        Set<Special> special = needs.of(scores.special(), "facts.special", Set.of());
        if (needs.any()) {
            return Finding.needs(LEVEL, "评估项目不全，还不能确定能力等级。", needs.paths(), levels.used());
        }
        int preliminary = levels.level(total);
        int level = changed(preliminary, special);
        return Finding.decided(() -> explain(total, preliminary, level, special, levels));
    }

    private static int total(Scores scores, Needs needs) {
        Map<String, Integer> items = scores.items();
        if (items == null) {
            needs.miss("facts.items");
            return 0;
        }
        int total = 0;
        for (String code : AbilityLevels.CODES) {
            total += needs.count(items.get(code), "facts.items." + code);
        }
        return total;
    }

    /// A coma is the most severe level; any other special situation is one level more, once.
    private static int changed(int preliminary, Set<Special> special) {
        if (special.contains(Special.COMA)) {
            return AbilityLevels.WORST;
        }
        return special.isEmpty() ? preliminary : Math.min(AbilityLevels.WORST, preliminary + 1);
    }

    private static Explanation explain(
            int total, int preliminary, int level, Set<Special> special, AbilityLevels levels) {
        List<Special> by = level == preliminary
                ? List.of()
                : special.contains(Special.COMA) ? List.of(Special.COMA) : List.copyOf(special);
        Explanation explanation = new Explanation()
                .value("total", total)
                .value("preliminaryLevel", preliminary)
                .value("level", level)
                .value("changedBy", by)
                .used(levels.used())
                .condition(LEVEL.result(
                        Status.MET,
                        "26项合计" + total + "分，初步等级为" + preliminary + "级（" + levels.name(preliminary) + "）。"));
        if (by.isEmpty()) {
            return explanation.condition(CHANGED.notApplicable("没有需要变更等级的情况，最终等级为" + level + "级。"));
        }
        String reasons = String.join("、", by.stream().map(one -> one.chinese).toList());
        return explanation.condition(
                CHANGED.result(Status.MET, "因" + reasons + "，最终等级为" + level + "级（" + levels.name(level) + "）。"));
    }
}
