package cn.anju.housing.offer;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitId;
import cn.anju.housing.stock.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One home offered to one household; each state is a type, and only it has what may follow.
public sealed interface Offer {

    Terms terms();

    /// What every offer says.
    ///
    /// @param origin the weekly run's week or the draw that led to it
    record Terms(
            OfferNumber number,
            CaseId caseId,
            CaseNumber application,
            UnitId unit,
            UnitCode unitCode,
            String project,
            UnitType type,
            String district,
            String origin,
            Instant madeAt) {}

    /// Waits for the household's answer.
    ///
    /// @param until the last day; null while that year's calendar is missing
    record Open(Terms terms, @Nullable LocalDate until) implements Offer {

        public boolean isOver(LocalDate today) {
            return until != null && today.isAfter(until);
        }
    }

    /// Taken; waits for the signature.
    ///
    /// @param years the term the household chose, 1 to 5 (第二十五条)
    /// @param signBy the last day; null while that year's calendar is missing
    record Accepted(
            Terms terms, Instant at, int years, @Nullable LocalDate signBy) implements Offer {

        public boolean isOver(LocalDate today) {
            return signBy != null && today.isAfter(signBy);
        }
    }

    /// A lease was signed.
    record Signed(Terms terms, Instant at) implements Offer {}

    /// Came to nothing.
    record Ended(Terms terms, How how, Instant at) implements Offer {}

    /// How an offer came to nothing.
    enum How {
        DECLINED("已放弃"),
        SILENT("逾期未答复"),
        UNSIGNED("逾期未签约");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
