package cn.anju.bench;

import cn.anju.policy.Fact;
import cn.anju.policy.Parameters;
import cn.anju.policy.housing.CivilCapacity;
import cn.anju.policy.housing.Eligibility;
import cn.anju.policy.housing.Household;
import cn.anju.policy.housing.Household.Home;
import cn.anju.policy.housing.Kinship;
import cn.anju.policy.housing.Level;
import cn.anju.policy.housing.Member;
import cn.anju.policy.housing.Recognition;
import cn.anju.policy.housing.Regime;
import cn.anju.policy.housing.Relation;
import cn.anju.policy.housing.Sex;
import cn.anju.policy.housing.WorkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// `rule-trace`: eligibility with its trace against one static method that makes the same comparisons.
final class RuleTraceBench implements Discipline {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    /// The households are decided so often in a round that it lasts longer than the clock's step.
    private static final int TIMES = 40;

    private static final List<String> DISTRICTS = List.of("500103", "500106", "500107", "500113", "500116", "50LJXQ");

    @Override
    public String name() {
        return "rule-trace";
    }

    @Override
    public double goal() {
        return 5;
    }

    @Override
    public Match prepare(int size) {
        List<Household> households = households(10_000);
        Parameters parameters = Parameters.shipped();
        Eligibility rule = new Eligibility();
        for (Household household : households) {
            String decided = rule.decide(household, ON, parameters).outcome();
            if (!decided.equals(PlainEligibility.outcome(household, ON))) {
                throw new IllegalStateException("the contenders disagree about " + household);
            }
        }
        int times = Math.max(1, TIMES / size);
        return new Match(
                Meter.CPU,
                () -> repeated(
                        times,
                        households,
                        household -> rule.decide(household, ON, parameters).outcome()),
                () -> repeated(times, households, household -> PlainEligibility.outcome(household, ON)));
    }

    private static long repeated(int times, List<Household> households, Function<Household, String> outcome) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            for (Household household : households) {
                sum += outcome.apply(household).length();
            }
        }
        return sum;
    }

    private static List<Household> households(int count) {
        Random random = new Random(17);
        List<Household> households = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int people = 1 + random.nextInt(5);
            List<Member> members = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                members.add(member(random, person == 0 ? Relation.SELF : Relation.CHILD));
            }
            List<Home> homes = random.nextInt(3) == 0
                    ? List.of(new Home(new BigDecimal(random.nextInt(9_000)).movePointLeft(2)))
                    : List.of();
            households.add(new Household(
                    Level.CITY,
                    "500106",
                    Regime.CURRENT,
                    random.nextInt(10) == 0 ? Recognition.MIN_LIVING : Recognition.NONE,
                    random.nextInt(4) == 0 ? "500107" : "500106",
                    members,
                    0,
                    homes,
                    random.nextInt(4) == 0 ? Fact.of(ON.minusDays(random.nextInt(2_000))) : Fact.none(),
                    List.of(new Household.Relative(
                            Kinship.PARENT, random.nextInt(4), new BigDecimal(20 + random.nextInt(30)))),
                    random.nextInt(20) == 0,
                    random.nextInt(20) == 0 ? Fact.of(ON.minusDays(random.nextInt(3_000))) : Fact.none()));
        }
        return households;
    }

    private static Member member(Random random, Relation relation) {
        Member.Work work = new Member.Work(
                WorkKind.values()[random.nextInt(4)],
                DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                random.nextBoolean(),
                random.nextInt(5) > 0);
        return new Member(
                relation,
                Sex.F,
                LocalDate.of(1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextInt(30) == 0 ? CivilCapacity.LIMITED : CivilCapacity.FULL,
                new BigDecimal(random.nextInt(9_000_000)).movePointLeft(2),
                Fact.of(work));
    }
}
