package cn.anju.policy;

import cn.anju.policy.Citation.Style;

/// Turns the key of a place in a law index (`2-3-1`, `F4-7`, `T2-18`) into words.
///
/// A capital letter before the first number says what is counted there: F 附件, T 表, B 专栏, P a part of a document
/// whose items are numbered through, L a department in a list of licences.
final class LawPlace {

    private LawPlace() {}

    static String of(Style style, String anchor) {
        if (anchor.isEmpty()) {
            return "";
        }
        String[] parts = anchor.split("-");
        return switch (anchor.charAt(0)) {
            case 'F' -> "附件" + nested(parts[0].substring(1)) + rest(parts, "");
            case 'T' -> "表" + parts[0].substring(1) + rest(parts, "行");
            case 'B' -> "专栏" + parts[0].substring(1) + rest(parts, "项");
            case 'L' -> "第" + parts[0].substring(1) + "个部门";
            case 'P' -> counted(Style.PARTS, anchor.substring(1).split("-"));
            default -> counted(style, parts);
        };
    }

    private static String counted(Style style, String[] parts) {
        return switch (style) {
            case ARTICLES -> "第" + number(parts[0]) + "条";
            case CHAPTERS -> "第" + number(parts[0]) + "章" + (parts.length > 1 ? "第" + number(parts[1]) + "节" : "");
            case ITEMS -> "第" + parts[0] + "项" + (parts.length > 1 ? "之" + parts[1] : "");
            case PARTS ->
                number(parts[0]) + (parts.length > 1 ? nested(parts[1]) : "") + (parts.length > 2 ? parts[2] : "");
        };
    }

    /// Our own summary counts from 1 what stands under an annex, a table or a box.
    private static String rest(String[] parts, String unit) {
        if (parts.length == 1) {
            return "";
        }
        return unit.isEmpty() ? parts[1] : "第" + parts[1] + unit;
    }

    private static String nested(String number) {
        return number.isEmpty() ? "" : "（" + number(number) + "）";
    }

    private static String number(String digits) {
        return Citation.chinese(Integer.parseInt(digits));
    }
}
