package cn.anju.policy.housing;

/// Whether a household is recognised as poor (第十四条).
public enum Recognition {
    NONE("未认定"),
    MIN_LIVING("城镇最低生活保障家庭"),
    DESTITUTE("特困人员"),
    NEAR_MIN_LIVING("最低生活保障边缘家庭");

    private final String chinese;

    Recognition(String chinese) {
        this.chinese = chinese;
    }

    /// The law's name for it.
    public String chinese() {
        return chinese;
    }

    public boolean isRecognised() {
        return this != NONE;
    }
}
