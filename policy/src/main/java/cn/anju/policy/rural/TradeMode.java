package cn.anju.policy.rural;

/// How a right changes hands, by the plan's own words; 出租 and 租赁 stay apart as they are printed.
public enum TradeMode {
    LEASE("出租"),
    RENT("租赁"),
    CONTRACT("承包"),
    TRANSFER("转让"),
    GRANT("出让"),
    SALE("出售"),
    EQUITY("入股"),
    CAPITAL("作价出资"),
    COOP("合作"),
    SHARECO("股份合作"),
    MORTGAGE("抵押"),
    INVITE("招商引资"),
    SELECTION("遴选"),
    TENDER("招标"),
    AUCTION("拍卖"),
    SELL_OFF("变卖"),
    DISPOSAL("其它处置");

    private final String chinese;

    TradeMode(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
