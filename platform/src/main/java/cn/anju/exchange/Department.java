package cn.anju.exchange;

/// The departments that answer questions (渝府发〔2024〕17号 第十七条).
public enum Department {
    PUBLIC_SECURITY("公安"),
    CIVIL_AFFAIRS("民政"),
    SOCIAL_SECURITY("人力社保"),
    TAX("税务"),
    REAL_PROPERTY("规划自然资源（不动产）"),
    HOUSING_FUND("住房公积金"),
    MARKET_REGULATION("市场监管"),
    HEALTH("卫生健康"),
    VETERANS("退役军人事务");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    /// How people read it ("税务").
    public String label() {
        return label;
    }

    /// The name in addresses and settings ("social-security").
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
