package cn.anju.money.bank;

/// Why a line could not be taken.
enum Unmatched {
    NO_SUCH_BILL("没有这张账单", true),
    ELSEWHERE("账单属于别的区县", true),
    NO_DAY("缴款日期无法读取", true),
    FUTURE_DAY("缴款日期在今天之后", true),
    /// How much came in is not known, so nothing can be booked.
    BAD_AMOUNT("金额不对，没有入账", false),
    /// The money is in the books already.
    ALREADY_TAKEN("同一流水号的这笔款已经收过，没有再入账", false);

    private final String label;
    private final boolean money;

    Unmatched(String label, boolean money) {
        this.label = label;
        this.money = money;
    }

    String label() {
        return label;
    }

    /// Whether money came in that has to stand somewhere.
    boolean bringsMoney() {
        return money;
    }
}
