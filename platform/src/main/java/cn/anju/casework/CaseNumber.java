package cn.anju.casework;

import java.util.regex.Pattern;

/// The number a resident quotes: district code, year, seven digits ("500106-2026-0004182").
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("50[0-9A-Z]{4}-[0-9]{4}-[0-9]{7}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number like 500106-2026-0004182");
        }
    }

    static CaseNumber of(String district, int year, int sequence) {
        return new CaseNumber("%s-%04d-%07d".formatted(district, year, sequence));
    }

    /// Whether a text from an address can be a number at all.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
