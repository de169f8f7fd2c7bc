package cn.anju.housing.change;

import java.util.List;

/// What may have changed in a tenant's household (第四十二条第一款).
public enum ChangeKind {
    WORK("工作", "换了单位、换了区县、退休、失业"),
    INCOME("收入", "家里哪一位的收入变了"),
    HOME("住房", "买了、继承了、受赠了或者转让了住房"),
    MEMBER_ADDED("家里多了人", "结婚、生育、和父母同住"),
    MEMBER_LEFT("家里少了人", "离婚、去世、搬出去住");

    private final String label;
    private final String hint;

    ChangeKind(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /// Why a member came or left; empty for what is not about members.
    List<Why> reasons() {
        return switch (this) {
            case MEMBER_ADDED -> List.of(Why.MARRIAGE, Why.BIRTH, Why.WITH_PARENTS, Why.OTHER);
            case MEMBER_LEFT -> List.of(Why.DIVORCE, Why.DEATH, Why.MOVED_OUT, Why.OTHER);
            case WORK, INCOME, HOME -> List.of();
        };
    }

    /// Why somebody came or left.
    public enum Why {
        MARRIAGE("结婚"),
        BIRTH("生育或收养"),
        WITH_PARENTS("和父母同住"),
        DIVORCE("离婚"),
        DEATH("去世"),
        MOVED_OUT("搬出去住"),
        OTHER("其他");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
