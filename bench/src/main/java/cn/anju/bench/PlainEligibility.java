package cn.anju.bench;

import cn.anju.policy.housing.CivilCapacity;
import cn.anju.policy.housing.Household;
import cn.anju.policy.housing.Household.Home;
import cn.anju.policy.housing.Household.Relative;
import cn.anju.policy.housing.Member;
import cn.anju.policy.housing.WorkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The floor of `rule-trace`: the same comparisons in one static method, with the numbers written in and no trace.
///
/// It checks every condition and keeps a bit for each, as the rule does; it knows one date and one regime.
final class PlainEligibility {

    private static final BigDecimal SINGLE = new BigDecimal(5_185 * 12);
    private static final BigDecimal PAIR = new BigDecimal(4_753 * 24);
    private static final BigDecimal LARGER = new BigDecimal(4_321 * 12);
    private static final BigDecimal AREA = new BigDecimal(15);
    private static final BigDecimal KIN_AREA = new BigDecimal(35);
    private static final Set<String> CENTRAL =
            Set.of("500103", "500104", "500106", "500107", "500108", "500109", "500113", "50LJXQ", "50GXQ0");

    private PlainEligibility() {}

    static String outcome(Household household, LocalDate on) {
        int failed = 0;
        int unknown = 0;
        Member applicant = household.persons().get(household.self());
        boolean recognised = household.recognition().isRecognised();
        if (household.leasingGuaranteedHome() == null) {
            unknown |= 1;
        } else if (household.leasingGuaranteedHome()) {
            failed |= 1;
        }
        if (on.isBefore(applicant.birthDate().plusYears(18))) {
            failed |= 2;
        }
        if (applicant.civilCapacity() == null) {
            unknown |= 4;
        } else if (applicant.civilCapacity() != CivilCapacity.FULL) {
            failed |= 4;
        }
        Member.Work work = applicant.work().value();
        if (!recognised) {
            if (work == null || work.kind() == null) {
                unknown |= 8;
            } else if (work.kind() == WorkKind.NONE
                    || (work.kind() != WorkKind.PENSION
                            && Boolean.TRUE.equals(work.migrant())
                            && !Boolean.TRUE.equals(work.socialInsurance()))) {
                failed |= 8;
            }
            BigDecimal income = income(household);
            int people = household.persons().size();
            if (income == null) {
                unknown |= 16;
            } else if (income.compareTo(
                            people == 1 ? SINGLE : people == 2 ? PAIR : LARGER.multiply(BigDecimal.valueOf(people)))
                    > 0) {
                failed |= 16;
            }
        }
        List<Home> homes = household.homes();
        if (homes == null) {
            unknown |= 32;
        } else if (!homes.isEmpty()) {
            BigDecimal area = area(homes);
            if (area == null) {
                unknown |= 32;
            } else if (area.compareTo(
                            AREA.multiply(BigDecimal.valueOf(household.persons().size())))
                    >= 0) {
                failed |= 32;
            }
        }
        LocalDate transfer = household.lastHomeTransfer().value();
        if (!household.lastHomeTransfer().known()) {
            unknown |= 64;
        } else if (transfer != null && !transfer.isBefore(on.minusYears(3))) {
            failed |= 64;
        }
        if (household.relatives() == null) {
            unknown |= 128;
        } else {
            for (Relative relative : household.relatives()) {
                if (relative.homesAtPlace() == null || relative.areaPerHeadM2() == null) {
                    unknown |= 128;
                } else if (relative.homesAtPlace() >= 2
                        && relative.areaPerHeadM2().compareTo(KIN_AREA) >= 0) {
                    failed |= 128;
                }
            }
        }
        if (recognised) {
            if (!household.place().equals(household.hukouDistrict())) {
                failed |= 256;
            }
        } else if (work == null || work.district() == null) {
            unknown |= 512;
        } else if (work.kind() == WorkKind.NONE || !CENTRAL.contains(work.district())) {
            failed |= 512;
        }
        LocalDate returned = household.returnedForViolationOn().value();
        if (!household.returnedForViolationOn().known()) {
            unknown |= 1024;
        } else if (returned != null && !on.isAfter(returned.plusYears(5))) {
            failed |= 1024;
        }
        return failed != 0 ? "INELIGIBLE" : unknown != 0 ? "NEEDS_FACTS" : "ELIGIBLE";
    }

    private static @Nullable BigDecimal income(Household household) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Member member : household.persons()) {
            if (member.annualIncome() == null) {
                return null;
            }
            sum = sum.add(member.annualIncome());
        }
        return sum;
    }

    private static @Nullable BigDecimal area(List<Home> homes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Home home : homes) {
            if (home.areaM2() == null) {
                return null;
            }
            sum = sum.add(home.areaM2());
        }
        return sum;
    }
}
