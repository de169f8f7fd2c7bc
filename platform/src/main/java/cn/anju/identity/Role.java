package cn.anju.identity;

/// What an account may be asked to do; an area says where.
///
/// The three administrator roles are kept apart (GB/T 22239-2019 level 3: system, security, audit).
public enum Role {
    RESIDENT("居民"),
    INTAKE("受理"),
    FIRST_REVIEWER("初审"),
    SECOND_REVIEWER("复审"),
    DISTRICT_AUTHORITY("区县住房保障主管部门"),
    CITY_AGENCY("市公共租赁住房管理机构"),
    OPERATOR("产权人/运营单位"),
    PROPERTY_COMPANY("物业服务企业"),
    FINANCE("财务"),
    INSPECTOR("巡查"),
    NOTARY("公证"),
    AUDITOR("审计"),
    CALENDAR_KEEPER("参数与日历管理"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    /// The clock of the platform; never granted to an account that can log in.
    SYSTEM("系统");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /// The role's name as staff read it.
    public String label() {
        return label;
    }
}
