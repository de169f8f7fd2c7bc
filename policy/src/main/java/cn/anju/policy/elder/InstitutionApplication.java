package cn.anju.policy.elder;

import cn.anju.policy.Dates;
import cn.anju.policy.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application for a place in a public home; a null component is unknown.
///
/// @param abilityLevel 0 intact … 4 lost; 3 and more is disabled
public record InstitutionApplication(
        @Nullable String no,
        @Nullable Boolean destitute,
        @Nullable Integer abilityLevel,
        @Nullable Recognition recognition,
        @Nullable Boolean childless,
        @Nullable Boolean handicapped,
        @Nullable LocalDate birthDate,
        @Nullable Boolean familyPlanningSpecial,
        @Nullable Boolean preferential,
        @Nullable LocalDate appliedOn) {

    private static final int DISABLED_FROM = 3;

    AdmissionRank rank(String path, LocalDate on, int advancedAge, Needs needs) {
        String number = needs.text(no, path + "no");
        boolean poorest = needs.flag(destitute, path + "destitute");
        int level = needs.count(abilityLevel, path + "abilityLevel");
        LocalDate born = needs.date(birthDate, path + "birthDate");
        LocalDate applied = needs.date(appliedOn, path + "appliedOn");
        boolean disabled = level >= DISABLED_FROM;
        Recognition recognised =
                poorest ? Recognition.NONE : needs.of(recognition, path + "recognition", Recognition.NONE);
        boolean first = poorest || (recognised == Recognition.MIN_LIVING && disabled);
        boolean second = !first && second(path, recognised, disabled || Dates.age(born, on) >= advancedAge, needs);
        return new AdmissionRank(first ? 1 : second ? 2 : 3, poorest && disabled, level, applied, born, number);
    }

    /// One reason is enough; where none is known to hold, every reason that is unknown is asked.
    private boolean second(String path, Recognition recognised, boolean disabledOrOld, Needs needs) {
        boolean hardship = recognised != Recognition.NONE;
        if (hardship && disabledOrOld) {
            return true;
        }
        List<String> unknown = new ArrayList<>();
        boolean any = holds(familyPlanningSpecial, path + "familyPlanningSpecial", unknown);
        any |= holds(preferential, path + "preferential", unknown);
        if (hardship) {
            any |= holds(childless, path + "childless", unknown);
            any |= holds(handicapped, path + "handicapped", unknown);
        }
        if (!any) {
            unknown.forEach(needs::miss);
        }
        return any;
    }

    private static boolean holds(@Nullable Boolean fact, String path, List<String> unknown) {
        if (fact == null) {
            unknown.add(path);
        }
        return fact != null && fact;
    }
}
