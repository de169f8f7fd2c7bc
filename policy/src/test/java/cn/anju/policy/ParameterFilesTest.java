package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.Citation.Document;
import cn.anju.policy.ParameterValue.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFilesTest {

    private static final LocalDate MEASURES = LocalDate.of(2024, 7, 22);
    private static final Path FILES = Path.of("src/main/resources/parameters");

    @Test
    void the_index_names_every_file_and_no_other() throws IOException {
        try (Stream<Path> walk = Files.walk(FILES)) {
            assertThat(ParameterFiles.resource("/parameters/files.txt").lines())
                    .containsExactlyInAnyOrderElementsOf(
                            walk.filter(path -> path.toString().endsWith(".yaml"))
                                    .map(path -> FILES.relativize(path).toString())
                                    .toList());
        }
    }

    @Test
    void every_citation_of_a_text_with_an_index_is_one_of_its_anchors() {
        for (ParameterValue value : ParameterFiles.shipped()) {
            assertThat(value.cites()).as(value.id()).isNotEmpty();
            assertThat(ofKnownDocument(value.cites().getFirst())).as(value.id()).isTrue();
            value.cites().stream()
                    .filter(ParameterFilesTest::ofKnownDocument)
                    .forEach(cite -> assertThat(LawIndexTest.resolves(cite))
                            .as(value.id() + " cites " + cite)
                            .isTrue());
        }
        for (Declaration declaration : ParameterFiles.declared()) {
            assertThat(declaration.meaning()).as(declaration.id()).isNotBlank();
            declaration
                    .cites()
                    .forEach(cite -> assertThat(LawIndexTest.resolves(cite))
                            .as(declaration.id() + " cites " + cite)
                            .isTrue());
        }
    }

    private static boolean ofKnownDocument(String cite) {
        return Arrays.stream(Document.values())
                .anyMatch(document -> cite.equals(document.shortName()) || cite.startsWith(document.shortName() + " "));
    }

    @Test
    void a_parameter_without_a_value_says_who_sets_it() {
        List<Declaration> unset = ParameterFiles.declared().stream()
                .filter(declaration ->
                        Parameters.shipped().history(declaration.id()).isEmpty())
                .toList();
        assertThat(unset).hasSize(6).allSatisfy(declaration -> {
            assertThat(declaration.setBy()).isNotBlank();
            assertThat(declaration.cites()).isNotEmpty();
            assertThatThrownBy(() -> Parameters.shipped().value(declaration.id(), MEASURES))
                    .hasMessageContaining(declaration.id())
                    .hasMessageContaining(declaration.setBy());
        });
    }

    @Test
    void values_start_in_order_and_none_twice() {
        List<ParameterValue> shipped = ParameterFiles.shipped();
        for (String id : Parameters.shipped().ids()) {
            List<LocalDate> starts = shipped.stream()
                    .filter(value -> value.id().equals(id))
                    .map(ParameterValue::since)
                    .toList();
            assertThat(starts).as(id).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void every_month_since_the_first_value_of_a_parameter_has_exactly_one() {
        Parameters parameters = Parameters.shipped();
        for (String id : parameters.ids()) {
            if (id.startsWith("calendar.")) {
                continue;
            }
            LocalDate start = parameters.history(id).getFirst().since();
            assertThat(id.startsWith("housing.") && !start.equals(MEASURES))
                    .as(id)
                    .isFalse();
            for (YearMonth month = YearMonth.from(start).plusMonths(1);
                    month.getYear() < 2031;
                    month = month.plusMonths(1)) {
                LocalDate first = month.atDay(1);
                long inForce = parameters.history(id).stream()
                        .filter(value -> value.inForceOn(first))
                        .filter(value -> parameters.history(id).stream()
                                .noneMatch(later -> later.since().isAfter(value.since()) && later.inForceOn(first)))
                        .count();
                assertThat(inForce).as(id + " on " + first).isEqualTo(1);
            }
        }
    }

    @Test
    void every_parameter_a_rule_set_reads_exists() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            rule.parameterIds()
                    .forEach(id -> assertThat(Parameters.shipped().unitOf(id))
                            .as(rule.name() + " " + id)
                            .isPresent());
        }
    }

    @Test
    void a_date_before_the_first_value_fails_and_names_the_parameter() {
        assertThatThrownBy(() -> Parameters.shipped().value("housing.income-base", MEASURES.minusDays(1)))
                .isInstanceOfSatisfying(NoValueInForce.class, e -> {
                    assertThat(e.parameter()).isEqualTo("housing.income-base");
                    assertThat(e.getMessage()).contains("housing.income-base", "2024-07-21");
                });
    }

    @Test
    void the_last_day_of_a_value_is_in_force_and_the_next_is_not() {
        Parameters ended = Parameters.of(List.of(one("{since: 2025-01-01, until: 2025-06-30, value: 3}")));
        assertThat(ended.find("x.y", LocalDate.of(2025, 6, 30))).isPresent();
        assertThat(ended.find("x.y", LocalDate.of(2025, 7, 1))).isEmpty();
    }

    @Test
    void an_offices_value_wins_from_its_date_and_replaces_one_of_the_same_date() {
        ParameterValue later = ParameterValue.office(
                "housing.offer-open", new BigDecimal(7), Unit.WORKING_DAYS, LocalDate.of(2026, 1, 1), List.of());
        ParameterValue same =
                ParameterValue.office("housing.offer-open", new BigDecimal(6), Unit.WORKING_DAYS, MEASURES, List.of());
        Parameters layered = Parameters.shipped().withOffice(List.of(later, same));
        assertThat(layered.inForceOn("housing.offer-open", LocalDate.of(2025, 12, 31))
                        .whole())
                .isEqualTo(6);
        assertThat(layered.inForceOn("housing.offer-open", LocalDate.of(2026, 1, 1))
                        .whole())
                .isEqualTo(7);
        assertThat(Parameters.shipped()
                        .inForceOn("housing.offer-open", LocalDate.of(2026, 1, 1))
                        .whole())
                .isEqualTo(5);
    }

    @Test
    void an_office_cannot_misspell_a_parameter_or_change_its_unit() {
        assertThatThrownBy(() -> Parameters.shipped().withOffice(List.of(one("{since: 2025-01-01, value: 3}"))))
                .hasMessageContaining("x.y");
        ParameterValue unit =
                ParameterValue.office("housing.offer-open", new BigDecimal(7), Unit.DAYS, MEASURES, List.of());
        assertThatThrownBy(() -> Parameters.shipped().withOffice(List.of(unit)))
                .hasMessageContaining("housing.offer-open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{since: 2025-01-01, value: -3}",
                "{since: 2025-01-01, value: 3.5}",
                "{since: 2025-01-01, value: three}",
                "{since: 2025-01-01}",
                "{since: 2025-02-30, value: 3}",
                "{value: 3}",
                "{since: 2025-01-01, until: 2024-12-31, value: 3}",
                "{since: 2025-01-01, value: 3, open: true}"
            })
    void a_wrong_entry_is_refused_with_its_id(String entry) {
        assertThatThrownBy(() -> one(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.y");
    }

    private static ParameterValue one(String entry) {
        return ParameterFiles.parse("x.y:\n  unit: months\n  values:\n    - " + entry, "test.yaml", Source.OFFICE)
                .getFirst();
    }
}
