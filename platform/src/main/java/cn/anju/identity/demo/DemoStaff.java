package cn.anju.identity.demo;

import cn.anju.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The staff of the demo city: one login per role and district, and the city's own.
///
/// @param district null: the whole city
record DemoStaff(
        String userName, String name, Role role, @Nullable String district, String description) {

    static List<DemoStaff> all() {
        var all = new ArrayList<DemoStaff>();
        district(all, "500106", "沙坪坝", new String[][] {
            {"tanlin", "谭琳"}, {"zhoujing", "周静"}, {"luozhiyuan", "罗志远"}, {"heming", "何明"},
            {"xiangyang", "向阳"}, {"pengli", "彭丽"}, {"qinchuan", "秦川"}, {"yudan", "余丹"}
        });
        district(all, "500107", "九龙坡", new String[][] {
            {"liaohong", "廖红"}, {"zengfan", "曾凡"}, {"daiwei", "代伟"}, {"jiangxue", "蒋雪"},
            {"tianfeng", "田峰"}, {"shilei", "石磊"}, {"xiaoyan", "夏岩"}, {"gongmei", "龚梅"}
        });
        city(all, "chengyi", "程毅", Role.CITY_AGENCY);
        city(all, "fanghua", "方华", Role.FINANCE);
        city(all, "notary", "郑公平", Role.NOTARY);
        city(all, "auditor", "沈清", Role.AUDITOR);
        city(all, "calendar", "纪年", Role.CALENDAR_KEEPER);
        city(all, "sysadmin", "孙健", Role.SYSTEM_ADMIN);
        city(all, "secadmin", "安全", Role.SECURITY_ADMIN);
        return List.copyOf(all);
    }

    private static final Role[] OF_A_DISTRICT = {
        Role.INTAKE,
        Role.FIRST_REVIEWER,
        Role.SECOND_REVIEWER,
        Role.DISTRICT_AUTHORITY,
        Role.OPERATOR,
        Role.PROPERTY_COMPANY,
        Role.INSPECTOR,
        Role.FINANCE
    };

    private static void district(List<DemoStaff> all, String code, String area, String[][] names) {
        for (int i = 0; i < OF_A_DISTRICT.length; i++) {
            var role = OF_A_DISTRICT[i];
            all.add(new DemoStaff(names[i][0], names[i][1], role, code, area + " · " + role.label()));
        }
    }

    private static void city(List<DemoStaff> all, String userName, String name, Role role) {
        all.add(new DemoStaff(userName, name, role, null, "全市 · " + role.label()));
    }
}
