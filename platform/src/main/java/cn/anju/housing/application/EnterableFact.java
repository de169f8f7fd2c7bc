package cn.anju.housing.application;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an officer may enter, with a reason, where no register answers; each with the form that it takes.
public enum EnterableFact {
    CIVIL_CAPACITY(
            "民事行为能力",
            Form.CHOICE,
            true,
            List.of(new Option("FULL", "完全"), new Option("LIMITED", "限制"), new Option("NONE", "无")),
            "persons.civilCapacity"),
    WORK_KIND(
            "工作情况",
            Form.CHOICE,
            false,
            List.of(
                    new Option("EMPLOYED", "在单位上班"),
                    new Option("BUSINESS", "有营业执照"),
                    new Option("PENSION", "领取养老待遇"),
                    new Option("NONE", "没有工作")),
            "persons.work"),
    WORK_DISTRICT("工作或领取养老待遇所在区县", Form.DISTRICT, false, List.of(), "persons.work"),
    MIGRANT("是否外来务工人员", Form.YES_NO, false, List.of(), "persons.work"),
    SOCIAL_INSURANCE("是否在本市缴纳社会保险", Form.YES_NO, false, List.of(), "persons.work"),
    NO_SHARED_INCOME("共享信息中没有收入记录", Form.YES_NO, true, List.of(), "persons.annualIncome"),
    DECLARED_INCOME("重新申报的年收入（元）", Form.AMOUNT, true, List.of(), "persons.annualIncome"),
    INDUSTRY("所在行业", Form.TEXT, true, List.of(), "persons.annualIncome"),
    CERTIFICATE_INCOME("用人单位收入证明的年收入（元）", Form.AMOUNT, true, List.of(), "persons.annualIncome"),
    RECOGNITION(
            "困难家庭认定",
            Form.CHOICE,
            false,
            List.of(
                    new Option("NONE", "没有"),
                    new Option("MIN_LIVING", "城镇低保家庭"),
                    new Option("DESTITUTE", "特困人员"),
                    new Option("NEAR_MIN_LIVING", "低保边缘家庭")),
            "recognition"),
    HUKOU_DISTRICT("户籍所在区县", Form.DISTRICT, false, List.of(), "hukouDistrict"),
    HOME_AREA("家庭在本市的城镇住房总面积（㎡，没有填 0）", Form.AMOUNT, false, List.of(), "homes"),
    LAST_TRANSFER("最近一次住房转让日期（从未转让填“无”）", Form.DATE_OR_NONE, false, List.of(), "lastHomeTransfer"),
    RELATIVES("父母、子女、配偶父母的住房", Form.RELATIVES, false, List.of(), "relatives"),
    LEASING_GUARANTEED("是否已承租保障性住房", Form.YES_NO, false, List.of(), "leasingGuaranteedHome"),
    RETURNED_FOR_VIOLATION("因违规退回住房的日期（没有填“无”）", Form.DATE_OR_NONE, false, List.of(), "returnedForViolationOn");

    /// "无".
    static final String NONE_WORD = "无";

    private final String label;
    private final Form form;
    private final boolean perPerson;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<Option> choices;

    private final String serves;

    EnterableFact(String label, Form form, boolean perPerson, List<Option> choices, String serves) {
        this.label = label;
        this.form = form;
        this.perPerson = perPerson;
        this.choices = choices;
        this.serves = serves;
    }

    /// One of the values that may be chosen.
    public record Option(String value, String label) {}

    /// What a value looks like.
    public enum Form {
        CHOICE("请从列出的几项中选"),
        DISTRICT("请填 6 位区划代码，例如 500106"),
        YES_NO("请填“是”或“否”"),
        AMOUNT("请填不小于 0 的数字，最多两位小数"),
        DATE_OR_NONE("请填日期，例如 2024-07-22；没有则填“无”"),
        TEXT("请填 1 到 40 个字"),
        RELATIVES("每行一位：关系（父母、子女或配偶父母）、套数、人均面积，用空格隔开，例如“父母 2 40.5”；没有这些亲属则填“无”");

        private final String hint;

        Form(String hint) {
            this.hint = hint;
        }

        public String hint() {
            return hint;
        }
    }

    public String label() {
        return label;
    }

    public Form form() {
        return form;
    }

    /// Whether it is entered for one person of the household; otherwise for the applicant or the household.
    public boolean perPerson() {
        return perPerson;
    }

    public List<Option> choices() {
        return choices;
    }

    /// The facts that could fill a missing path such as "facts.persons[0].work.kind".
    public static List<EnterableFact> serving(String missingPath) {
        String path = missingPath.replaceFirst("^facts\\.", "").replaceAll("\\[\\d+]", "");
        return Arrays.stream(values())
                .filter(fact -> path.startsWith(fact.serves))
                .toList();
    }

    public static Optional<EnterableFact> find(String name) {
        return Arrays.stream(values()).filter(fact -> fact.name().equals(name)).findFirst();
    }

    /// How a stored value is read by people.
    public String shown(String value) {
        return choices.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /// Whether the text fits the form.
    boolean takes(String value) {
        return switch (form) {
            case CHOICE -> choices.stream().anyMatch(option -> option.value().equals(value));
            case DISTRICT -> cn.anju.policy.place.Districts.known(value);
            case YES_NO -> value.equals("是") || value.equals("否");
            case AMOUNT -> value.matches("\\d{1,9}(\\.\\d{1,2})?");
            case DATE_OR_NONE -> value.equals(NONE_WORD) || isDate(value);
            case TEXT -> !value.isBlank() && value.length() <= 40;
            case RELATIVES -> value.equals(NONE_WORD) || EnteredRelatives.fits(value);
        };
    }

    static boolean yes(String value) {
        return value.equals("是");
    }

    static BigDecimal amount(String value) {
        return new BigDecimal(value);
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
