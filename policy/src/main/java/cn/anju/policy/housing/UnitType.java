package cn.anju.policy.housing;

/// The types of units, smallest first (第二十一条).
public enum UnitType {
    STUDIO("单间配套"),
    ONE_BED("一室一厅"),
    TWO_BED("两室一厅"),
    THREE_BED("三室一厅");

    private final String chinese;

    UnitType(String chinese) {
        this.chinese = chinese;
    }

    /// The law's name for it.
    public String chinese() {
        return chinese;
    }
}
