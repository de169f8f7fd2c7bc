package cn.anju.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Values as people read them: 2026年11月22日, 11月12日 15:04, ¥1,234.56, 50.32 ㎡.
public final class Format {

    /// The city's clock.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("y年M月", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("M月d日（EEEE）", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter FULL_TIME = DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.CHINA);

    private Format() {}

    /// 2026年11月22日.
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// 11月22日, where the year is plain from the page.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// 11月24日（星期二）.
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /// 2026年11月.
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// 11月12日 15:04, on the city's clock.
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /// 2026年11月12日 15:04, on the city's clock.
    public static String fullTime(Instant instant) {
        return FULL_TIME.format(instant.atZone(ZONE));
    }

    /// ¥1,234.56; negative amounts as -¥1,234.56. Rounded half up to the fen.
    public static String money(BigDecimal yuan) {
        var fen = yuan.setScale(2, RoundingMode.HALF_UP);
        return (fen.signum() < 0 ? "-¥" : "¥") + decimal("#,##0.00", fen.abs());
    }

    /// 50.32 ㎡; trailing zeros are left out.
    public static String area(BigDecimal squareMetres) {
        return decimal("#,##0.##", squareMetres) + " ㎡";
    }

    /// 20,604.
    public static String number(long number) {
        return decimal("#,##0", BigDecimal.valueOf(number));
    }

    /// 98.6% of a share between 0 and 1.
    public static String percent(BigDecimal share) {
        return decimal("#,##0.0", share.movePointRight(2)) + "%";
    }

    /// Filter counts are counted to 99 and shown as 99+ beyond.
    public static String count(long counted) {
        return counted > 99 ? "99+" : Long.toString(counted);
    }

    /// 3 小时 20 分, 12 分, 40 秒.
    public static String duration(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " 小时 " + duration.toMinutesPart() + " 分";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " 分" : Math.max(1, duration.toSeconds()) + " 秒";
    }

    /// 1.2 MB, 340 KB.
    public static String size(long bytes) {
        return bytes >= 1_000_000
                ? decimal("#,##0.0", BigDecimal.valueOf(bytes, 6)) + " MB"
                : Math.max(1, bytes / 1000) + " KB";
    }

    private static String decimal(String pattern, BigDecimal value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
