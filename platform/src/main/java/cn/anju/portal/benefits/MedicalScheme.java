package cn.anju.portal.benefits;

import cn.anju.portal.benefits.Situation.Insurance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Premium aid and medical assistance; what a bill is assisted with needs the bill.
@Component
@Order(30)
class MedicalScheme implements Scheme {

    private static final String NAME = "医疗";
    private static final String SHAPINGBA = "500106";

    private final Asking asking;

    MedicalScheme(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Benefit> benefits(Situation situation, LocalDate on) {
        var premium = new KnownFacts()
                .with("groups", groups(situation.person().recognition()))
                .with("tier", tier(situation.insurance()));
        return List.of(
                asking.ask(
                        Question.of(NAME, "居民医保参保资助", "medical.premium", premium)
                                .in(SHAPINGBA)
                                .paying(decision -> "每年资助 "
                                        + decision.values().get("subsidy") + " 元，自己缴 "
                                        + decision.values().get("pays") + " 元"),
                        situation,
                        on),
                asking.ask(
                        Question.of(NAME, "大病保险和医疗救助", "medical.settlement", new KnownFacts())
                                .in(SHAPINGBA),
                        situation,
                        on));
    }

    private static @Nullable List<String> groups(@Nullable Recognised recognition) {
        return switch (recognition) {
            case null -> null;
            case DESTITUTE_AT_HOME, DESTITUTE_IN_CARE -> List.of("DESTITUTE");
            case MIN_LIVING, NEAR_MIN_LIVING, RETURNED_POVERTY, MONITORED_RURAL, ILLNESS_POVERTY ->
                List.of(recognition.name());
            case NONE, REGISTERED_POOR -> List.of();
        };
    }

    private static @Nullable Integer tier(@Nullable Insurance insurance) {
        return switch (insurance) {
            case RESIDENT_1 -> 1;
            case RESIDENT_2 -> 2;
            case NONE, EMPLOYEE -> null;
            case null -> null;
        };
    }
}
