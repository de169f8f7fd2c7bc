package cn.anju.exchange;

import java.time.LocalDate;

/// Whether the family is recognised as 低保, 特困 or 低保边缘.
///
/// @param recognition the recognition in force; none: not recognised
public record RecognitionAnswer(Told<Recognition> recognition) implements Answer {

    /// A recognition.
    ///
    /// @param kind which one
    /// @param district code of the district that recognised
    /// @param since first day
    public record Recognition(Kind kind, String district, LocalDate since) {}

    /// The three kinds; the names are those of the decision contract.
    public enum Kind {
        MIN_LIVING("最低生活保障"),
        DESTITUTE("特困人员"),
        NEAR_MIN_LIVING("最低生活保障边缘");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public RecognitionAnswer {
        recognition = Left.out(recognition);
    }
}
