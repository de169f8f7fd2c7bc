package cn.anju.housing.figures;

import cn.anju.kernel.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a reader asks of the dashboards; all of it stands in the address.
///
/// @param day the figures stand as at the end of this day
/// @param versus the day to compare with; null for none
/// @param area a district's code, or the empty string for the city
record FiguresAsked(LocalDate day, @Nullable LocalDate versus, String area) {

    /// The platform holds no records from before.
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);

    /// @throws Refused for a day that is no date, lies ahead or before all records
    static FiguresAsked of(
            @Nullable String day, @Nullable String versus, @Nullable String district, FiguresReach reach, Clock clock) {
        var today = LocalDate.now(clock);
        return new FiguresAsked(
                date("day", day, today).orElse(today),
                date("versus", versus, today).orElse(null),
                reach.area(district == null ? "" : district.strip()));
    }

    private static Optional<LocalDate> date(String field, @Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (!date.isAfter(today) && !date.isBefore(FIRST)) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException notADate) {
            // told below
        }
        throw new Refused(
                field, field, "日期要写成 2026-03-01 这样，不早于 %s、不晚于今天。".formatted(FIRST), "数字按这一天结束时的记录统计。", "请改正日期。");
    }

    String at(String path) {
        var address = new StringBuilder(path).append("?day=").append(day);
        if (versus != null) {
            address.append("&versus=").append(versus);
        }
        if (!area.isEmpty()) {
            address.append("&district=").append(URLEncoder.encode(area, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    FiguresAsked in(String district) {
        return new FiguresAsked(day, versus, district);
    }
}
