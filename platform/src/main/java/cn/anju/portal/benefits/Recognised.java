package cn.anju.portal.benefits;

/// What civil affairs or the agriculture commission has recognised a household as, in all schemes' words together.
public enum Recognised {
    NONE("没有认定"),
    MIN_LIVING("低保"),
    DESTITUTE_AT_HOME("特困人员，分散供养"),
    DESTITUTE_IN_CARE("特困人员，集中供养"),
    NEAR_MIN_LIVING("低保边缘家庭"),
    REGISTERED_POOR("民政建档贫困户"),
    RETURNED_POVERTY("返贫致贫人口"),
    MONITORED_RURAL("农村易返贫致贫监测户"),
    ILLNESS_POVERTY("因病致贫重病患者");

    private final String chinese;

    Recognised(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether it is a public support for the destitute, at home or in an institution.
    boolean isDestitute() {
        return this == DESTITUTE_AT_HOME || this == DESTITUTE_IN_CARE;
    }

    /// The three that housing, eldercare and their like know; everything else is none of them.
    String asHardship() {
        return switch (this) {
            case DESTITUTE_AT_HOME, DESTITUTE_IN_CARE -> "DESTITUTE";
            case MIN_LIVING, NEAR_MIN_LIVING -> name();
            case NONE, REGISTERED_POOR, RETURNED_POVERTY, MONITORED_RURAL, ILLNESS_POVERTY -> "NONE";
        };
    }
}
