package cn.anju.policy.medical;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Needs;
import cn.anju.policy.medical.Bill.Aid;
import cn.anju.policy.medical.Reversal.Adjustment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What has to hold for any year of claims.
class SettlementPropertiesTest {

    @Property
    void a_higher_own_share_never_lowers_the_assistance_of_a_claim(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int before, @ForAll @IntRange(min = 0) int less) {
        Random random = new Random(seed);
        List<Claim> year = PatientYears.random(random, before);
        Claim claim = PatientYears.random(random, 1).getFirst();
        BigDecimal basic = claim.basicPaid();
        BigDecimal lower = basic.subtract(BigDecimal.valueOf(less, 2)).max(BigDecimal.ZERO);
        SettledClaim paidMore = last(year, claim);
        SettledClaim paidLess = last(year, PatientYears.withBasicPaid(claim, lower));
        assertThat(assistance(paidLess)).isGreaterThanOrEqualTo(assistance(paidMore));
        assertThat(paidLess.critical()).isGreaterThanOrEqualTo(paidMore.critical());
        assertThat(paidLess.own()).isGreaterThanOrEqualTo(paidMore.own());
    }

    private static SettledClaim last(List<Claim> before, Claim claim) {
        List<Claim> year = new ArrayList<>(before);
        year.add(claim);
        return PatientYears.settle(year).getLast();
    }

    private static BigDecimal assistance(SettledClaim claim) {
        return claim.special().add(claim.large()).add(claim.tilt());
    }

    @Property
    void the_caps_hold_over_any_order_of_claims(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int claims) {
        Random random = new Random(seed);
        List<Claim> year = PatientYears.random(random, claims);
        Collections.shuffle(year, random);
        List<SettledClaim> settled = PatientYears.settle(year);
        assertThat(sum(settled, SettledClaim::special)).isLessThanOrEqualTo(new BigDecimal(100_000));
        assertThat(sum(settled, SettledClaim::large)).isLessThanOrEqualTo(new BigDecimal(60_000));
        assertThat(sum(settled, SettledClaim::tilt)).isLessThanOrEqualTo(new BigDecimal(20_000));
        boolean favoured = year.stream()
                .anyMatch(claim -> claim.group() == ClaimGroup.DESTITUTE
                        || claim.group() == ClaimGroup.MIN_LIVING
                        || claim.group() == ClaimGroup.RETURNED_POVERTY);
        if (!favoured) {
            assertThat(sum(settled, SettledClaim::critical)).isLessThanOrEqualTo(new BigDecimal(200_000));
        }
    }

    @Property
    void every_claim_adds_up_and_nobody_pays_less_than_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int claims) {
        List<Claim> year = PatientYears.random(new Random(seed), claims);
        List<SettledClaim> settled = PatientYears.settle(year);
        for (int i = 0; i < claims; i++) {
            Claim claim = year.get(i);
            SettledClaim paid = settled.get(i);
            BigDecimal layers = claim.basicPaid()
                    .add(claim.otherPaid())
                    .add(paid.critical())
                    .add(assistance(paid))
                    .add(paid.ownInPolicy());
            assertThat(layers).isEqualByComparingTo(claim.total().subtract(claim.outOfPolicy()));
            assertThat(paid.own()).isEqualByComparingTo(paid.ownInPolicy().add(claim.outOfPolicy()));
            assertThat(List.of(paid.critical(), paid.special(), paid.large(), paid.tilt(), paid.ownInPolicy()))
                    .allSatisfy(amount -> assertThat(amount).isNotNegative());
            assertThat(paid.special().signum() * paid.large().signum()).isZero();
        }
    }

    @Property
    void a_reversal_equals_a_fresh_run_without_the_claim(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int claims) {
        Random random = new Random(seed);
        List<Claim> year = PatientYears.random(random, claims);
        int position = random.nextInt(claims);
        List<SettledClaim> before = PatientYears.settle(year);
        Reversal reversal = Reversal.of(year, position, PatientYears.ON, PatientYears.SET);
        List<Claim> rest = new ArrayList<>(year);
        rest.remove(position);
        List<SettledClaim> fresh = PatientYears.settle(rest);
        assertThat(reversal.voided()).isEqualTo(before.get(position));
        for (int i = 0; i < rest.size(); i++) {
            SettledClaim was = before.get(i < position ? i : i + 1);
            SettledClaim now = fresh.get(i);
            Adjustment line = reversal.adjustments().stream()
                    .filter(adjustment -> adjustment.id().equals(was.id()))
                    .findFirst()
                    .orElse(null);
            assertThat(now.critical()).isEqualByComparingTo(plus(was.critical(), line, Adjustment::critical));
            assertThat(now.special()).isEqualByComparingTo(plus(was.special(), line, Adjustment::special));
            assertThat(now.large()).isEqualByComparingTo(plus(was.large(), line, Adjustment::large));
            assertThat(now.tilt()).isEqualByComparingTo(plus(was.tilt(), line, Adjustment::tilt));
            assertThat(now.own()).isEqualByComparingTo(plus(was.own(), line, Adjustment::own));
        }
    }

    private static BigDecimal plus(BigDecimal was, Adjustment line, Function<Adjustment, BigDecimal> layer) {
        return line == null ? was : was.add(layer.apply(line));
    }

    /// A slow oracle: critical insurance paid cent by cent, each cent at the rate of its band.
    @Property(tries = 60)
    void critical_insurance_is_the_sum_of_its_cents(@ForAll @IntRange(min = 0, max = 26_000_000) int cents) {
        CriticalIllness insurance =
                AssistanceTerms.on(PatientYears.SET, PatientYears.ON).ordinary();
        BigDecimal percentCents = BigDecimal.ZERO;
        for (int cent = 1_600_000; cent < cents; cent++) {
            int above = cent - 1_600_000;
            percentCents = percentCents.add(BigDecimal.valueOf(above < 10_000_000 ? 50 : above < 20_000_000 ? 60 : 97));
        }
        assertThat(insurance.paidOn(BigDecimal.valueOf(cents, 2)))
                .isEqualByComparingTo(percentCents.movePointLeft(4).setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void a_claim_is_special_or_large_never_both(@ForAll long seed) {
        Claim claim = PatientYears.random(new Random(seed), 1).getFirst();
        Needs needs = new Needs();
        Bill bill = claim.bill("facts.", AssistanceTerms.on(PatientYears.SET, PatientYears.ON), needs);
        assertThat(needs.any()).isFalse();
        if (bill.aid() == Aid.LARGE) {
            assertThat(claim.special()).isFalse();
            assertThat(claim.hospitalLevel()).isGreaterThan(1);
            assertThat(claim.total().subtract(claim.outOfPolicy())).isGreaterThan(new BigDecimal(30_000));
        }
    }

    private static BigDecimal sum(List<SettledClaim> settled, Function<SettledClaim, BigDecimal> layer) {
        return settled.stream().map(layer).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
