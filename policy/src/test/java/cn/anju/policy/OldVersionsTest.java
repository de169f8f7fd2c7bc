package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Receipt.Replay;
import cn.anju.policy.elder.HomeBed;
import cn.anju.policy.elder.HomeBed.Bill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A change of behaviour is a new version in a class of its own; the old one stays and decides its old receipts.
class OldVersionsTest {

    private static final String LINE = "{\"id\":\"b\",\"on\":\"2025-01-01\",\"facts\":{\"cost\":335.55}}";

    private final RuleSets before = RuleSets.of(List.of(new HomeBed()));
    private final RuleSets after = RuleSets.of(List.of(new InWholeYuan(), new HomeBed()));

    /// The second version of `elder.home-bed`: the user pays whole yuan.
    static class InWholeYuan extends StandardRule<Bill> {

        private static final HomeBed FIRST = new HomeBed();

        InWholeYuan() {
            super(FIRST.name(), FIRST.summary(), FIRST.facts(), FIRST.parameterIds(), FIRST.conditions());
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public Bill read(Facts facts, LocalDate on, Parameters parameters) {
            return FIRST.read(facts, on, parameters);
        }

        @Override
        public Trace evaluate(Bill bill, LocalDate on, Parameters parameters) {
            ParameterValue share = parameters.inForceOn("elder.home-bed.self-share", on);
            BigDecimal self = Amounts.share(bill.cost(), share.number()).setScale(0, RoundingMode.DOWN);
            return Finding.decided(() -> new Explanation()
                    .value("self", Amounts.cents(self))
                    .value("subsidy", Amounts.cents(bill.cost().subtract(self)))
                    .used(share)
                    .condition(conditions().getFirst().result(Status.MET, "本人付整元。")));
        }
    }

    private static Receipt decided(RuleSets rules) {
        Cases cases = new Cases(rules.find("elder.home-bed").orElseThrow(), Parameters.shipped());
        return Receipt.parse(Receipt.of((Answer.Decided) cases.answer(LINE)).text());
    }

    @Test
    void the_newest_version_decides_today() {
        assertThat(decided(before).text()).contains("\"version\":1", "\"self\":33.56");
        assertThat(decided(after).text()).contains("\"version\":2", "\"self\":33.00");
    }

    @Test
    void receipts_of_both_versions_replay_where_both_are() {
        assertThat(decided(before).replay(after)).isInstanceOf(Replay.Same.class);
        assertThat(decided(after).replay(after)).isInstanceOf(Replay.Same.class);
        assertThat(decided(before).again(after).version()).isEqualTo(1);
    }

    @Test
    void a_receipt_of_the_new_version_says_so_where_only_the_old_one_is() {
        assertThat(decided(after).replay(before))
                .isInstanceOfSatisfying(
                        Replay.Different.class,
                        different -> assertThat(different.why()).contains("第2版"));
    }

    @Test
    void somebody_who_replaces_the_old_version_is_found() {
        Receipt old = decided(before);
        RuleSets replaced = RuleSets.of(List.of(new InWholeYuan() {
            @Override
            public int version() {
                return 1;
            }
        }));
        assertThat(old.replay(replaced))
                .isInstanceOfSatisfying(
                        Replay.Different.class,
                        different -> assertThat(different.why()).contains("33.56"));
    }
}
