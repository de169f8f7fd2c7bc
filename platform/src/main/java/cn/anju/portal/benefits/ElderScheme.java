package cn.anju.portal.benefits;

import cn.anju.policy.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lunch in the community canteens, regular visits, and priority in basic care for the old.
@Component
@Order(20)
class ElderScheme implements Scheme {

    private static final String NAME = "养老";
    private static final String SHAPINGBA = "500106";
    private static final int ONE_LUNCH = 1;

    private final Asking asking;

    ElderScheme(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Benefit> benefits(Situation situation, LocalDate on) {
        var lunch = Question.of(NAME, "社区食堂午餐补贴", "elder.meal-subsidy", diner(situation))
                .in(SHAPINGBA)
                .by("SPB-C-7-1a")
                .paying(ElderScheme::lunch);
        var elder = elder(situation);
        var visits = Question.of(NAME, "特殊困难老年人定期探访", "elder.categories", elder).by("OYP-2-9");
        var first = Question.of(NAME, "优先享受基本养老服务", "elder.categories", elder)
                .in(SHAPINGBA)
                .by("SPB-E-B2-1");
        List<Benefit> all = new ArrayList<>();
        for (var question : List.of(lunch, visits, first)) {
            all.add(asking.ask(question, situation, on));
        }
        return all;
    }

    private static KnownFacts diner(Situation situation) {
        var person = situation.person();
        var elder = situation.elder();
        return new KnownFacts()
                .with("groups", groups(person.recognition()))
                .with("birthDate", person.birthDate())
                .with("ability", ability(elder.ability()))
                .with("delivery", elder.delivery())
                .with("lunches", ONE_LUNCH);
    }

    private static @Nullable List<String> groups(@Nullable Recognised recognition) {
        return switch (recognition) {
            case null -> null;
            case DESTITUTE_AT_HOME -> List.of("SCATTERED_DESTITUTE");
            case MIN_LIVING, REGISTERED_POOR -> List.of(recognition.name());
            case NONE, DESTITUTE_IN_CARE, NEAR_MIN_LIVING, RETURNED_POVERTY, MONITORED_RURAL, ILLNESS_POVERTY ->
                List.of();
        };
    }

    /// The levels of the assessment as the canteens' plan counts them.
    private static @Nullable String ability(@Nullable Integer level) {
        return switch (level) {
            case null -> null;
            case 0 -> "FULL";
            case 1, 2 -> "PARTIAL";
            default -> "DISABLED";
        };
    }

    private static KnownFacts elder(Situation situation) {
        var person = situation.person();
        var elder = situation.elder();
        var recognition = person.recognition();
        var facts = new KnownFacts()
                .with("birthDate", person.birthDate())
                .with("livingAlone", elder.livingAlone())
                .with("emptyNest", elder.emptyNest())
                .with("leftBehind", elder.leftBehind())
                .with("abilityLevel", elder.ability())
                .with("dementia", elder.dementia())
                .with("severeHandicap", severe(situation.disability()))
                .with("familyPlanningSpecial", elder.familyPlanningSpecial());
        if (recognition == null) {
            return facts;
        }
        facts.with("recognition", recognition.asHardship());
        String support = recognition == Recognised.DESTITUTE_AT_HOME ? "SCATTERED" : "COLLECTIVE";
        return facts.noneIf(recognition.isDestitute(), "destituteSupport", support);
    }

    /// The first two grades are severe; without a certificate none is recognised.
    private static @Nullable Boolean severe(Situation.Disability disability) {
        if (Boolean.FALSE.equals(disability.certificate())) {
            return false;
        }
        return disability.grade() == null ? null : disability.grade() <= 2;
    }

    private static String lunch(Decision decision) {
        var values = decision.values();
        return "每份午餐补 " + values.get("subsidyPerLunch") + " 元，自付 " + values.get("selfPerLunch") + " 元，送餐另补 "
                + values.get("deliveryPerLunch") + " 元";
    }
}
