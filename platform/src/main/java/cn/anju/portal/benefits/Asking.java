package cn.anju.portal.benefits;

import cn.anju.casework.ParametersInForce;
import cn.anju.policy.Advice;
import cn.anju.policy.Answer;
import cn.anju.policy.Cases;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Decision;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Outcomes;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import cn.anju.policy.Status;
import cn.anju.policy.place.Districts;
import cn.anju.portal.benefits.Benefit.Reason;
import cn.anju.portal.benefits.Benefit.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts questions to the rule sets and reads their decisions: what failed is no, what is unknown is possible.
@Component
class Asking {

    private final ParametersInForce parameters;

    Asking(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    Answer decide(String ruleSet, Map<String, @Nullable Object> facts, LocalDate on) {
        return new Cases(rule(ruleSet), parameters.set())
                .answer(Map.of("id", "benefits", "on", on.toString(), "facts", facts));
    }

    Benefit ask(Question question, Situation situation, LocalDate on) {
        var answer = decide(question.ruleSet(), question.facts(), on);
        var found = switch (answer) {
            case Answer.Decided decided -> read(question, decided.decision());
            case Answer.Refused refused -> read(question, refused);
        };
        return here(found, question.area(), situation);
    }

    private static Benefit read(Question question, Decision decision) {
        var asked = decision.conditions().stream()
                .filter(condition ->
                        question.condition() == null || condition.id().equals(question.condition()))
                .toList();
        if (asked.stream().anyMatch(condition -> condition.status() == Status.NOT_MET)) {
            var advice = decision.advice().stream()
                    .filter(one ->
                            asked.stream().anyMatch(condition -> condition.id().equals(one.condition())))
                    .map(Advice::text)
                    .toList();
            return benefit(question, Standing.NOT, "", reasons(asked, Status.NOT_MET), List.of(), advice);
        }
        if (decision.outcome().equals(Outcomes.NEEDS_FACTS)) {
            var missing = new FactNames(rule(question.ruleSet())).of(decision.missing());
            var unknown = reasons(decision.conditions(), Status.UNKNOWN);
            return benefit(question, Standing.POSSIBLE, "", unknown, missing, List.of());
        }
        var met = reasons(asked, Status.MET);
        return benefit(question, Standing.ENTITLED, question.amount().apply(decision), met, List.of(), List.of());
    }

    /// A case that cannot be decided: what is asked first is missing, an office has set no value, or it is impossible.
    private static Benefit read(Question question, Answer.Refused refused) {
        var rule = rule(question.ruleSet());
        var cited = rule.conditions().getFirst().citation();
        if (refused.code() == Code.MISSING) {
            var missing = new FactNames(rule).required(question.facts(), refused.path());
            var reason = Reason.of("还缺少作决定必须知道的情况。", cited);
            return benefit(question, Standing.POSSIBLE, "", List.of(reason), missing, List.of());
        }
        var standing = refused.code() == Code.NO_VALUE_IN_FORCE ? Standing.POSSIBLE : Standing.NOT;
        var reason = Reason.of(refused.message(), cited);
        return benefit(question, standing, "", List.of(reason), List.of(), List.of());
    }

    /// A district's plan is for those who live there.
    private static Benefit here(Benefit found, @Nullable String area, Situation situation) {
        String lives = situation.person().district();
        if (area == null || area.equals(lives) || found.reasons().isEmpty()) {
            return found;
        }
        var why = found.reasons().getFirst();
        String name = Districts.name(area);
        if (lives != null) {
            var text = "这是" + name + "的办法，您住在" + Districts.name(lives) + "。";
            return found.standing(Standing.NOT, new Reason(text, why.article(), why.href()), List.of());
        }
        return found.standing() == Standing.ENTITLED
                ? found.standing(
                        Standing.POSSIBLE,
                        new Reason("这是" + name + "的办法，还不知道您住在哪里。", why.article(), why.href()),
                        List.of(new Missing("居住的区县", "person.district")))
                : found;
    }

    private static List<Reason> reasons(List<ConditionResult> conditions, Status status) {
        return conditions.stream()
                .filter(condition -> condition.status() == status)
                .map(condition ->
                        Reason.of(condition.text(), condition.condition().citation()))
                .toList();
    }

    private static Benefit benefit(
            Question question,
            Standing standing,
            String amount,
            List<Reason> reasons,
            List<Missing> missing,
            List<String> advice) {
        return new Benefit(
                question.scheme(),
                question.name(),
                standing,
                question.ruleSet(),
                amount.isEmpty() ? null : amount,
                reasons,
                missing,
                advice,
                question.apply());
    }

    private static RuleSet<?> rule(String name) {
        return RuleSets.standard().find(name).orElseThrow();
    }
}
