package cn.anju.policy.disability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Decision;
import cn.anju.policy.Parameters;
import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.Inpatient.OwnShare;
import cn.anju.policy.disability.Inpatient.Patient;
import cn.anju.policy.disability.Inpatient.Who;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What has to hold for any bills and any person.
class DisabilityPropertiesTest {

    private static final LocalDate ON = LocalDate.of(2025, 6, 30);
    private static final Parameters SHIPPED = Parameters.shipped();

    @Property
    void however_a_years_bills_are_split_the_grant_is_the_same(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int bills, @ForAll Who who) {
        Random random = new Random(seed);
        List<OwnShare> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < bills; i++) {
            BigDecimal share = BigDecimal.valueOf(random.nextInt(300_000), 2);
            shares.add(new OwnShare(YearMonth.of(2025, 1 + i), share));
            sum = sum.add(share);
        }
        Decision decision = new Inpatient().decide(new Patient(who, shares), ON, SHIPPED);
        BigDecimal most = new BigDecimal(who == Who.SELF ? 10_000 : 3_000);
        BigDecimal due = sum.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
        assertThat((BigDecimal) decision.values().get("total")).isEqualByComparingTo(due.min(most));
        ((List<?>) decision.values().get("payments"))
                .forEach(payment -> assertThat((BigDecimal) payment).isNotNegative());
    }

    /// What becomes known never turns entitled into not or not into entitled; it only settles what was possible.
    @Property
    void a_new_fact_only_settles_what_was_possible(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Boolean> flags = new HashMap<>();
        List<String> keys = List.of(
                "certificate",
                "hardship",
                "childHardship",
                "designatedCentre",
                "workingAge",
                "inpatient",
                "selfEmployed");
        keys.forEach(key -> {
            if (random.nextBoolean()) {
                flags.put(key, random.nextBoolean());
            }
        });
        LocalDate born = random.nextBoolean() ? ON.minusYears(random.nextInt(90)) : null;
        Hukou hukou = random.nextBoolean() ? Hukou.values()[random.nextInt(3)] : null;
        EnumSet<CatalogueType> types =
                random.nextBoolean() ? EnumSet.of(CatalogueType.values()[random.nextInt(8)]) : null;
        CataloguePerson known = new CataloguePerson(ON, born, hukou, types, null, null, flags);
        Map<String, Boolean> more = new HashMap<>(flags);
        keys.forEach(key -> more.putIfAbsent(key, random.nextBoolean()));
        CataloguePerson better = new CataloguePerson(
                ON,
                born == null ? ON.minusYears(random.nextInt(90)) : born,
                hukou == null ? Hukou.values()[random.nextInt(3)] : hukou,
                types == null ? EnumSet.noneOf(CatalogueType.class) : types,
                1 + random.nextInt(4),
                CataloguePerson.Study.values()[random.nextInt(5)],
                more);
        Map<String, String> before = statuses(known);
        statuses(better).forEach((id, status) -> {
            if (!before.get(id).equals("POSSIBLE")) {
                assertThat(status).as(id).isEqualTo(before.get(id));
            }
        });
    }

    @Test
    void a_person_of_whom_nothing_is_known_may_have_all_but_what_institutions_get() {
        Map<String, String> statuses = statuses(new CataloguePerson(ON, null, null, null, null, null, Map.of()));
        assertThat(statuses).hasSize(47);
        assertThat(statuses.get("D-24")).isEqualTo("NOT");
        assertThat(statuses.get("D-46")).isEqualTo("NOT");
        assertThat(statuses.values().stream().filter("POSSIBLE"::equals)).hasSize(45);
    }

    @Test
    void a_man_registered_elsewhere_without_a_certificate_gets_nothing() {
        Map<String, String> statuses = statuses(new CataloguePerson(
                ON,
                ON.minusYears(40),
                Hukou.OTHER_CHONGQING,
                EnumSet.noneOf(CatalogueType.class),
                4,
                CataloguePerson.Study.NONE,
                Map.of("certificate", false, "birthGuidance", false)));
        assertThat(statuses.values()).containsOnly("NOT");
    }

    /// The screener and the grant itself agree on children.
    @Property
    void the_screener_agrees_with_the_childs_grant(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate born = ON.minusMonths(random.nextInt(200));
        Hukou hukou = Hukou.values()[random.nextInt(3)];
        DisabilityType type = DisabilityType.values()[random.nextInt(7)];
        boolean lives = random.nextBoolean();
        boolean permit = random.nextBoolean();
        boolean certificate = random.nextBoolean();
        boolean poor = random.nextBoolean();
        boolean centre = random.nextBoolean();
        Child child = new Child(
                born,
                EnumSet.of(type),
                hukou,
                lives,
                permit,
                certificate,
                poor,
                centre,
                new BigDecimal(9_999),
                3,
                false);
        List<?> benefits = (List<?>)
                new ChildRehabilitation().decide(child, ON, SHIPPED).values().get("benefits");
        List<String> paid = benefits.stream()
                .map(benefit -> String.valueOf(((Map<?, ?>) benefit).get("id")))
                .toList();
        Map<String, String> statuses = statuses(new CataloguePerson(
                ON,
                born,
                hukou,
                EnumSet.of(CatalogueType.valueOf(type.name())),
                4,
                CataloguePerson.Study.NONE,
                Map.of(
                        "livesInShapingba", lives,
                        "residencePermit", permit,
                        "certificate", certificate,
                        "childHardship", poor,
                        "designatedCentre", centre)));
        for (int row = 6; row <= 13; row++) {
            String id = "D-%02d".formatted(row);
            assertThat(statuses.get(id)).as(id).isEqualTo(paid.contains(id) ? "ENTITLED" : "NOT");
        }
    }

    private static Map<String, String> statuses(CataloguePerson person) {
        Map<String, String> statuses = new HashMap<>();
        List<?> benefits =
                (List<?>) new Catalogue().decide(person, ON, SHIPPED).values().get("benefits");
        benefits.forEach(benefit -> {
            Map<?, ?> row = (Map<?, ?>) benefit;
            statuses.put(String.valueOf(row.get("id")), String.valueOf(row.get("status")));
        });
        return statuses;
    }
}
