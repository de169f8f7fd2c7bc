package cn.anju.kernel;

/// Names and numbers as they stand where others can read them; each call shows no more than is listed here.
public final class Masked {

    private Masked() {}

    /// 张*, 张*三, 欧**明: the first character, the last of three and more, one star for each between.
    public static String name(String name) {
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length < 2) {
            return "*";
        }
        if (characters.length == 2) {
            return new String(characters, 0, 1) + "*";
        }
        return new String(characters, 0, 1)
                + "*".repeat(characters.length - 2)
                + new String(characters, characters.length - 1, 1);
    }

    /// 500106********1234: region and last four digits.
    public static String identity(String number) {
        return middle(number, 6, 4);
    }

    /// 138****1234.
    public static String phone(String number) {
        return middle(number, 3, 4);
    }

    /// ************1234 of a bank account.
    public static String account(String number) {
        return middle(number, 0, 4);
    }

    /// A number too short to keep its ends hidden is hidden wholly.
    private static String middle(String number, int first, int last) {
        int length = number.length();
        if (length < first + last + 4) {
            return "*".repeat(length);
        }
        return number.substring(0, first) + "*".repeat(length - first - last) + number.substring(length - last);
    }
}
