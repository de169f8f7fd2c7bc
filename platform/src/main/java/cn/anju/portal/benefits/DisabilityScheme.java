package cn.anju.portal.benefits;

import cn.anju.policy.Answer;
import cn.anju.policy.Decision;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.RuleSets;
import cn.anju.portal.benefits.Benefit.Reason;
import cn.anju.portal.benefits.Benefit.Standing;
import cn.anju.portal.benefits.Situation.Insurance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Every row of the district's catalogue for disabled people; the catalogue says itself how each stands.
@Component
@Order(40)
class DisabilityScheme implements Scheme {

    private static final String NAME = "助残";
    private static final String RULE = "disability.catalogue";
    private static final String AMOUNTS = "disability.catalogue.amounts";
    private static final String SHAPINGBA = "500106";

    private final Asking asking;

    DisabilityScheme(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Benefit> benefits(Situation situation, LocalDate on) {
        var facts = facts(situation);
        if (asking.decide(RULE, facts.map(), on) instanceof Answer.Decided(var id, var decision, var given)
                && decision.values().get("benefits") instanceof List<?> rows) {
            return rows.stream().map(row -> row((Map<?, ?>) row, decision)).toList();
        }
        return List.of(asking.ask(Question.of(NAME, "沙坪坝区惠残项目", RULE, facts), situation, on));
    }

    private static Benefit row(Map<?, ?> row, Decision decision) {
        var standing = Standing.valueOf(String.valueOf(row.get("status")));
        var paths = row.get("missing") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        ParameterValue amounts = decision.parameters().get(AMOUNTS);
        Object amount = amounts == null ? null : amounts.table().get(String.valueOf(row.get("id")));
        var cited = decision.conditions().getFirst().condition().citation();
        return new Benefit(
                NAME,
                row.get("name") + "（" + row.get("id") + "）",
                standing,
                RULE,
                amount == null || standing == Standing.NOT ? null : String.valueOf(amount),
                List.of(Reason.of(String.valueOf(row.get("why")), cited)),
                new FactNames(RuleSets.standard().find(RULE).orElseThrow()).of(paths),
                List.of(),
                null);
    }

    private static KnownFacts facts(Situation situation) {
        var person = situation.person();
        var disability = situation.disability();
        var types = disability.types();
        String lives = person.district();
        var insurance = situation.insurance();
        return new KnownFacts()
                .with("birthDate", person.birthDate())
                .with("hukou", hukou(person.hukou()))
                .with("types", types == null || types.isEmpty() ? null : types)
                .with("grade", disability.grade())
                .with("study", disability.study())
                .with("certificate", disability.certificate())
                .with("hardship", hardship(person.recognition()))
                .with("livesInShapingba", lives == null ? null : lives.equals(SHAPINGBA))
                .with("residentInsurance", insurance == null ? null : isResident(insurance));
    }

    private static @Nullable String hukou(@Nullable String district) {
        return switch (district) {
            case null -> null;
            case Situation.Person.OUTSIDE -> "OUTSIDE";
            case SHAPINGBA -> "SHAPINGBA";
            default -> "OTHER_CHONGQING";
        };
    }

    private static boolean isResident(Insurance insurance) {
        return insurance == Insurance.RESIDENT_1 || insurance == Insurance.RESIDENT_2;
    }

    /// The five groups that the plan names; the other two are answered by nobody yet.
    private static @Nullable Boolean hardship(@Nullable Recognised recognition) {
        return switch (recognition) {
            case null -> null;
            case MIN_LIVING, DESTITUTE_AT_HOME, DESTITUTE_IN_CARE, NEAR_MIN_LIVING, RETURNED_POVERTY, MONITORED_RURAL ->
                true;
            case NONE -> false;
            case REGISTERED_POOR, ILLNESS_POVERTY -> null;
        };
    }
}
