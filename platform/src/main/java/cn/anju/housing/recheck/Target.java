package cn.anju.housing.recheck;

import java.util.Arrays;
import java.util.Optional;

/// Whom a check is about.
enum Target {
    /// Who gained the qualification and waits for a home (第二十条第一款).
    APPLICANTS("取得配租资格的申请人", "PRH-20-1"),
    /// Who rents now (第四十二条第二款).
    TENANTS("承租人", "PRH-42-2");

    private final String label;
    private final String article;

    Target(String label, String article) {
        this.label = label;
        this.article = article;
    }

    String label() {
        return label;
    }

    /// The anchor of the duty in the law index.
    String article() {
        return article;
    }

    static Optional<Target> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
