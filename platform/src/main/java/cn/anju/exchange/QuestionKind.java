package cn.anju.exchange;

/// What can be asked, of whom, and what the answer looks like.
public enum QuestionKind {
    IDENTITY(Department.PUBLIC_SECURITY, "身份和户籍", IdentityAnswer.class),
    MARRIAGE(Department.CIVIL_AFFAIRS, "婚姻登记", MarriageAnswer.class),
    RECOGNITION(Department.CIVIL_AFFAIRS, "低保、特困、低保边缘认定", RecognitionAnswer.class),
    SOCIAL_INSURANCE(Department.SOCIAL_SECURITY, "近12个月社会保险缴费基数", SocialInsuranceAnswer.class),
    PENSION(Department.SOCIAL_SECURITY, "养老待遇", PensionAnswer.class),
    TAX_INCOME(Department.TAX, "近12个月个人所得税收入", TaxIncomeAnswer.class),
    REAL_PROPERTY(Department.REAL_PROPERTY, "住房和转让", RealPropertyAnswer.class),
    RELATIVES_HOMES(Department.REAL_PROPERTY, "父母、子女、配偶父母的住房", RelativesHomesAnswer.class),
    HOUSING_FUND_BASE(Department.HOUSING_FUND, "近12个月公积金缴存基数", HousingFundAnswer.class),
    BUSINESS_LICENCE(Department.MARKET_REGULATION, "营业执照", BusinessLicenceAnswer.class),
    FAMILY_PLANNING(Department.HEALTH, "计划生育特殊家庭", FamilyPlanningAnswer.class),
    PREFERENTIAL(Department.VETERANS, "优抚对象", PreferentialAnswer.class);

    private final Department department;
    private final String label;
    private final Class<? extends Answer> answer;

    QuestionKind(Department department, String label, Class<? extends Answer> answer) {
        this.department = department;
        this.label = label;
        this.answer = answer;
    }

    public Department department() {
        return department;
    }

    /// What is asked, as people read it.
    public String label() {
        return label;
    }

    /// The type of the answer.
    public Class<? extends Answer> answer() {
        return answer;
    }

    /// The kind that has this type of answer.
    public static QuestionKind answeredBy(Class<? extends Answer> type) {
        for (var kind : values()) {
            if (kind.answer == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no question is answered by " + type);
    }
}
