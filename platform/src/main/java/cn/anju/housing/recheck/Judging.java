package cn.anju.housing.recheck;

import cn.anju.exchange.Inquiries;
import cn.anju.housing.application.Conditions;
import cn.anju.housing.application.DecidingAgain;
import cn.anju.housing.application.HouseholdOnFile;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.NoValueInForce;
import cn.anju.policy.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what was heard about a household into what becomes of it; reads and writes nothing.
@Component
class Judging {

    private static final String INCOME = "PRH-13-4";
    /// Only a household without any record of an income needs it.
    private static final String WAGES = "city.average-wage";

    private final DecidingAgain deciding;

    Judging(DecidingAgain deciding) {
        this.deciding = deciding;
    }

    /// @param mayAsk whether the household still has its question
    Verdict judge(
            Chosen.One one,
            HouseholdOnFile household,
            Inquiries.Heard heard,
            Runs.Run run,
            Parameters parameters,
            boolean mayAsk) {
        DecidingAgain.Decided decided;
        try {
            decided = deciding.decide(household, heard.facts(), run.startedAt(), run.keyDate(), parameters);
        } catch (NoValueInForce missing) {
            if (!missing.parameter().equals(WAGES)) {
                throw missing; // nobody can be decided: the run stops and says so
            }
            return unanswered(one, household, null, missing.reason());
        } catch (InvalidCase impossible) {
            return unanswered(one, household, null, "按现有信息不能核算：" + impossible.reason());
        }
        if (!heard.silent().isEmpty()) {
            return unanswered(one, household, decided, "等待" + departments(heard));
        }
        return switch (decided.decision().outcome()) {
            case "ELIGIBLE" -> verdict(one, household, decided, Outcome.KEEP, List.of(), null, null);
            case "INELIGIBLE" -> lost(one, household, decided);
            default -> needsFacts(one, household, decided, run, parameters, mayAsk);
        };
    }

    private static Verdict lost(Chosen.One one, HouseholdOnFile household, DecidingAgain.Decided decided) {
        var unmet = decided.decision().unmet().stream().map(ConditionResult::id).toList();
        // Somebody let stay under the old conditions pays more with a higher income and goes on living there.
        var outcome = one.oldConditions() && unmet.equals(List.of(INCOME)) ? Outcome.KEEP : Outcome.LOST;
        return verdict(one, household, decided, outcome, unmet, null, null);
    }

    private static Verdict needsFacts(
            Chosen.One one,
            HouseholdOnFile household,
            DecidingAgain.Decided decided,
            Runs.Run run,
            Parameters parameters,
            boolean mayAsk) {
        var question = Question.of(household, decided, run.keyDate()).filter(put -> mayAsk);
        if (question.isPresent() && question.get().isAboutIncome() && noWages(run, parameters)) {
            return unanswered(one, household, decided, "上年度各行业平均工资还没有录入，收入暂时不能核对");
        }
        return question.isPresent()
                ? verdict(one, household, decided, Outcome.NEEDS_FACTS, List.of(), null, question.get())
                : unanswered(one, household, decided, "需要人工核实：" + conditions(decided));
    }

    /// No answer about an income would decide anything before the wages that it is compared with are entered.
    private static boolean noWages(Runs.Run run, Parameters parameters) {
        return parameters
                .find(WAGES, run.keyDate())
                .map(value -> value.table().isEmpty())
                .orElse(true);
    }

    private static Verdict unanswered(
            Chosen.One one, HouseholdOnFile household, DecidingAgain.@Nullable Decided decided, String waits) {
        return decided == null
                ? new Verdict(
                        one, Outcome.UNANSWERED, List.of(), 0, waits, null, household.applicant(), Map.of(), List.of())
                : verdict(one, household, decided, Outcome.UNANSWERED, List.of(), waits, null);
    }

    private static Verdict verdict(
            Chosen.One one,
            HouseholdOnFile household,
            DecidingAgain.Decided decided,
            Outcome outcome,
            List<String> unmet,
            @Nullable String waits,
            @Nullable Question question) {
        return new Verdict(
                one,
                outcome,
                unmet,
                decided.decision().version(),
                waits,
                question,
                household.applicant(),
                decided.facts(),
                decided.sources());
    }

    private static String departments(Inquiries.Heard heard) {
        return heard.silent().stream()
                .map(question -> question.kind().department())
                .distinct()
                .sorted()
                .map(department -> department.label())
                .collect(Collectors.joining("、"));
    }

    private static String conditions(DecidingAgain.Decided decided) {
        return decided.decision().conditions().stream()
                .filter(line -> !line.missing().isEmpty())
                .map(line -> Conditions.title(line.id()))
                .collect(Collectors.joining("、"));
    }
}
