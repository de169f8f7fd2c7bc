package cn.anju.draw;

import java.util.regex.Pattern;

/// The name of one draw, for example `CQGZF-2026-001|MXJY|1R`: one project, one unit type, one list.
///
/// It is one of the six lines that make the seed, so it may hold no line break or other control character.
///
/// @param value 1 to 200 printable characters, no space at either end
public record DrawId(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?! )[^\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}(?<! )");

    public DrawId {
        if (!FORM.matcher(value).matches()) {
            throw new DrawRefused("摇号编号必须是 1 至 200 个可见字符，首尾无空格，不能换行，例如 CQGZF-2026-001|MXJY|1R");
        }
    }

    String priorityRound() {
        return value + "|P";
    }

    String generalRound() {
        return value + "|N";
    }
}
