package cn.anju.archive.paper;

/// Counting words for clauses: 一 … 九十九.
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("clauses are counted from 1 to 99, not " + number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return head + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
