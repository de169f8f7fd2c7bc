package cn.anju.draw;

/// What one public number or unit code may look like: printable ASCII without space, 1 to 64 characters.
final class NumberForm {

    private static final int LONGEST = 64;

    private NumberForm() {}

    static void check(byte[] text, int from, int to, int line) {
        if (from == to) {
            throw DrawRefused.atLine(line, "空行。请删去空行后重试");
        }
        if (to - from > LONGEST) {
            throw DrawRefused.atLine(line, "超过 " + LONGEST + " 个字符");
        }
        for (int i = from; i < to; i++) {
            if (text[i] <= ' ' || text[i] > '~') {
                throw DrawRefused.atLine(
                        line, "第 " + (i - from + 1) + " 个字符" + said(text[i]) + "；编号只能用可见的英文字母、数字和符号，不含空格");
            }
        }
    }

    private static String said(byte character) {
        return switch (character) {
            case ' ' -> "是空格";
            case '\t' -> "是制表符";
            case '\r' -> "是回车符";
            default -> character < 0 ? "不是英文字符" : "是控制字符";
        };
    }
}
