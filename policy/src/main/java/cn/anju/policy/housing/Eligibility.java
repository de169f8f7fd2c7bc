package cn.anju.policy.housing;

import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `housing.eligibility`: may this household be given public rental housing (第十二至十五条、第四十条).
public final class Eligibility implements RuleSet<Household> {

    private static final List<String> PARAMETERS = Stream.concat(
                    EligibilityLimits.IDS.stream(), UnitTypeLimits.IDS.stream())
            .toList();

    private static final long NOT_MET_BITS = 0x5555_5555_5555_5555L;

    /// The statuses of the conditions, two bits each in the order below, beside what they were checked on.
    private record Checked(Household household, EligibilityLimits limits, LocalDate on, long statuses)
            implements Trace {
        @Override
        public String outcome() {
            long high = statuses >>> 1;
            if ((statuses & ~high & NOT_MET_BITS) != 0) {
                return "INELIGIBLE";
            }
            return (high & ~statuses & NOT_MET_BITS) != 0 ? Outcomes.NEEDS_FACTS : "ELIGIBLE";
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation()
                    .condition(NoGuaranteedHome.say(household))
                    .condition(ApplicantAge.say(household, limits, on))
                    .condition(ApplicantCapacity.say(household))
                    .condition(StableWork.say(household))
                    .condition(IncomeWithinLimit.say(household, limits))
                    .condition(HomeSpace.say(household, limits))
                    .condition(NoRecentTransfer.say(household, limits, on))
                    .condition(NoSupportFromKin.say(household, limits))
                    .condition(RegisteredHere.say(household))
                    .condition(WorksHere.say(household, limits))
                    .condition(NotBarred.say(household, limits, on))
                    .used(limits.minimumAge());
            if (!household.recognition().isRecognised()) {
                income(explanation);
            }
            explanation
                    .value("areaPerHeadM2", HomeSpace.perHead(household))
                    .used(limits.area(household.regime()), limits.transferYears())
                    .used(limits.supportHomes(), limits.supportArea(), limits.barYears());
            if (household.level() == Level.CITY && !household.recognition().isRecognised()) {
                explanation.used(limits.centralDistricts());
            }
            unitTypes(explanation);
            return explanation;
        }

        private void income(Explanation explanation) {
            int people = household.people();
            boolean old = household.regime() == Regime.PRE_2024;
            IncomeTest test = limits.income(household.regime());
            BigDecimal income = household.annualIncome();
            if (income != null) {
                explanation.value("incomePerHeadMonth", IncomeTest.shown(income, BigDecimal.valueOf(12L * people)));
            }
            explanation.value("incomeLimitMonth", test.limit(people));
            if (old && income != null) {
                explanation.value("incomeComparedMonth", IncomeTest.shown(income, test.divisor(people)));
            }
            if (!old) {
                explanation.used(limits.base());
                if (IncomeWithinLimit.baseIsLate(limits, on)) {
                    explanation.flag("BASE_OF_" + limits.base().year());
                }
            }
            explanation.used(limits.incomeValue(household.regime(), people));
        }

        /// Left out while it depends on a sex that is unknown; the eligibility does not.
        private void unitTypes(Explanation explanation) {
            Party party = new Party(household.persons().stream()
                    .map(member -> new Party.Person(member.relation(), member.sex()))
                    .toList());
            Party.Count count = party.count(limits.unitTypes());
            if (count.missing().isEmpty()) {
                explanation
                        .value("unitTypes", limits.unitTypes().types(count.countedAs()))
                        .used(limits.unitTypes().used());
            }
        }
    }

    @Override
    public String name() {
        return "housing.eligibility";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "公共租赁住房申请资格";
    }

    @Override
    public Shape facts() {
        return HouseholdFacts.SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return PARAMETERS;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(
                NoGuaranteedHome.CONDITION,
                ApplicantAge.CONDITION,
                ApplicantCapacity.CONDITION,
                StableWork.CONDITION,
                IncomeWithinLimit.CONDITION,
                HomeSpace.CONDITION,
                NoRecentTransfer.CONDITION,
                NoSupportFromKin.CONDITION,
                RegisteredHere.CONDITION,
                WorksHere.CONDITION,
                NotBarred.CONDITION);
    }

    @Override
    public Household read(Facts facts, LocalDate on, Parameters parameters) {
        Household household = HouseholdFacts.read(facts, on);
        EligibilityLimits limits = EligibilityLimits.on(parameters, on, household.regime());
        HouseholdFacts.checkCentral(household, limits.central());
        return household;
    }

    @Override
    public Trace evaluate(Household household, LocalDate on, Parameters parameters) {
        return check(household, on, EligibilityLimits.on(parameters, on, household.regime()));
    }

    private static Checked check(Household household, LocalDate on, EligibilityLimits limits) {
        long statuses = NoGuaranteedHome.check(household).at(0)
                | ApplicantAge.check(household, limits, on).at(1)
                | ApplicantCapacity.check(household).at(2)
                | StableWork.check(household).at(3)
                | IncomeWithinLimit.check(household, limits).at(4)
                | HomeSpace.check(household, limits).at(5)
                | NoRecentTransfer.check(household, limits, on).at(6)
                | NoSupportFromKin.check(household, limits).at(7)
                | RegisteredHere.check(household).at(8)
                | WorksHere.check(household, limits).at(9)
                | NotBarred.check(household, limits, on).at(10);
        return new Checked(household, limits, on, statuses);
    }
}
