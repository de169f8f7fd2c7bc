package cn.anju.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/// Calendar arithmetic as the law counts it; plain months and years are those of [LocalDate].
public final class Dates {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Dates() {}

    /// The day a person born then reaches an age: the birthday itself, and 1 March for those born on 29 February in
    /// a year without one.
    public static LocalDate reaches(LocalDate birthDate, int years) {
        LocalDate day = birthDate.plusYears(years);
        return MonthDay.from(birthDate).equals(LEAP_DAY) && !day.isLeapYear() ? day.plusDays(1) : day;
    }

    /// Full years of age on a day; negative before the birth.
    public static int age(LocalDate birthDate, LocalDate on) {
        int years = on.getYear() - birthDate.getYear();
        return on.isBefore(reaches(birthDate, years)) ? years - 1 : years;
    }

    /// 2026年3月5日.
    public static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
