package cn.anju.policy.childcare;

import cn.anju.policy.ParameterValue;

/// The kinds of classes in a nursery, by age.
public enum Band {
    INFANT("乳儿班"),
    TODDLER("托小班"),
    OLDER("托大班"),
    MIXED("混合班");

    private final String chinese;

    Band(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /// What a table says of this band.
    int number(ParameterValue table) {
        return Integer.parseInt(String.valueOf(table.table().get(name())));
    }
}
