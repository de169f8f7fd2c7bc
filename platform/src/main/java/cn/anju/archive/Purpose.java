package cn.anju.archive;

/// What a look at personal data is for; asked before the look, kept with it.
public enum Purpose {
    OWN("本人查看"),
    INTAKE("受理登记"),
    REVIEW("办理审核"),
    APPEAL("处理申诉"),
    CONTRACT("签约和入住"),
    RENT("租金和缴费"),
    VISIT("入户走访"),
    INSPECTION("检查和抽查"),
    DEPARTMENT_CHECK("部门核查"),
    ARCHIVE_SEARCH("档案查询"),
    EXPORT("导出"),
    AUDIT("审计");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /// How the person reads it in the log.
    public String label() {
        return label;
    }
}
