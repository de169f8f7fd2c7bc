package cn.anju.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Homes of parents, children and the spouse's parents at the place that was asked for.
///
/// @param relatives one line per relative; none: no such relatives
public record RelativesHomesAnswer(Told<List<Relative>> relatives) implements Answer {

    /// One relative; shown to applicants as met or not met only.
    ///
    /// @param relation PARENT, CHILD or SPOUSE_PARENT
    /// @param homesAtPlace number of homes owned there
    /// @param areaPerHeadM2 floor area per head in that household; null where there is no home
    public record Relative(
            Relation relation, int homesAtPlace, @Nullable BigDecimal areaPerHeadM2) {
        public Relative {
            if (homesAtPlace < 0 || (homesAtPlace > 0 && areaPerHeadM2 == null)) {
                throw new IllegalArgumentException("homes are counted from 0 and have an area");
            }
        }
    }

    /// How the relative is related to the applicant.
    public enum Relation {
        PARENT,
        CHILD,
        SPOUSE_PARENT
    }

    public RelativesHomesAnswer {
        relatives = Left.out(relatives);
    }
}
