package cn.anju.housing.application;

import java.util.Arrays;

/// The groups of questions in the form, in the order in which they are asked.
public enum FormGroup {
    WHERE(1, "where", "申请哪里的房子", "level", "place"),
    FAMILY(2, "family", "和谁一起申请", "people", "single"),
    WORK(3, "work", "您的工作", "work"),
    INCOMES(4, "incomes", "收入", "incomes"),
    RECOGNITION(5, "recognition", "低保等认定", "recognition", "hukouDistrict"),
    HOMES(6, "homes", "小区和户型", "projects", "unitType"),
    DOCUMENTS(7, "documents", "材料", "documents"),
    CHECK(8, "check", "核对和承诺", "promise", "consent");

    private final int number;
    private final String path;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // never changed and never handed out
    private final String[] fields;

    FormGroup(int number, String path, String label, String... fields) {
        this.number = number;
        this.path = path;
        this.label = label;
        this.fields = fields;
    }

    /// The last part of its page's address.
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /// Counted from 1.
    public int number() {
        return number;
    }

    /// The group in which a field path ("incomes[0].yearly") is asked.
    public static FormGroup of(String field) {
        String head = field.split("[.\\[]", 2)[0];
        return Arrays.stream(values())
                .filter(group -> Arrays.asList(group.fields).contains(head))
                .findFirst()
                .orElse(CHECK);
    }
}
