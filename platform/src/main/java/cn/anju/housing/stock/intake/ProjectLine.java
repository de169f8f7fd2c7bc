package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.ProjectCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One project of a file, every value checked.
///
/// @param rent the first rent standard; null when the file leaves it open
record ProjectLine(
        ProjectCode code,
        String name,
        String district,
        Project.Level level,
        String address,
        Project.@Nullable Place place,
        String owner,
        Project.Investor investor,
        Project.Source source,
        String operator,
        @Nullable LocalDate opened,
        @Nullable FirstRent rent) {

    /// @param approval document by which the standard was approved
    record FirstRent(BigDecimal standard, BigDecimal market, LocalDate since, String approval) {}
}
