package cn.anju.housing.exit;

/// Why a household has to leave, each with its article of the measures.
public enum ExitReason {
    TERM_ENDED("合同期满没有续租", "第三十八条第一款第（一）项", "38-1-1"),
    OTHER_HOME("得到其他住房，不再符合条件", "第三十八条第一款第（二）项", "38-1-2"),
    OTHER_GUARANTEED_HOME("承租或者承购了其他保障性住房", "第三十八条第一款第（三）项", "38-1-3"),
    ARREARS("累计拖欠租金", "第三十九条", "39"),
    LOST_ELIGIBILITY("年度核查后不再符合条件", "第四十二条第二款", "42-2"),
    VIOLATION("有办法禁止的行为", "第四十条", "40");

    private final String label;
    private final String article;
    private final String anchor;

    ExitReason(String label, String article, String anchor) {
        this.label = label;
        this.article = article;
        this.anchor = anchor;
    }

    public String label() {
        return label;
    }

    /// The article as people read it ("第三十九条").
    public String article() {
        return article;
    }

    /// The anchor of the article in the law index of the measures.
    public String anchor() {
        return anchor;
    }

    /// Whether a transition may be granted (第三十八条第二款): to who has to leave, not to who broke the rules.
    public boolean allowsTransition() {
        return this != VIOLATION;
    }
}
