package cn.anju.policy.elder;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quarter of a year, written 2025-Q2.
record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    static Quarter parse(String text, String path) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidCase(Code.WRONG_TYPE, path, "应当是季度，例如 2025-Q2，不是 " + text);
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }
}
