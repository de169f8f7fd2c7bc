package cn.anju.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Urban homes in the city and the last transfer of one.
///
/// @param homes homes registered now; none or an empty list: none
/// @param lastTransfer the day of the last transfer to somebody else; none: never
public record RealPropertyAnswer(Told<List<Home>> homes, Told<LocalDate> lastTransfer) implements Answer {

    /// A home.
    ///
    /// @param district code of the district where it stands
    /// @param areaM2 floor area
    /// @param since first day of ownership
    public record Home(String district, BigDecimal areaM2, LocalDate since) {
        public Home {
            if (areaM2.signum() <= 0) {
                throw new IllegalArgumentException("a home has an area");
            }
        }
    }

    public RealPropertyAnswer {
        homes = Left.out(homes);
        lastTransfer = Left.out(lastTransfer);
    }
}
