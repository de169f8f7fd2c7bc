package cn.anju.identity.demo;

import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPeople;
import cn.anju.identity.Grant;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.RealTime;
import cn.anju.identity.Sex;
import cn.anju.identity.login.PasswordRules;
import cn.anju.identity.login.StaffLogins;
import cn.anju.identity.login.Totp;
import cn.anju.identity.seal.Seals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The logins of the demo city. Their password is public, which is why demo mode runs on this machine only.
///
/// Residents have the phones 19900000001 to 19900000010, so that other parts of the demo find them by phone.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoAccounts implements DemoData {

    static final String PASSWORD = "Jialing-2026-yanshi";
    static final String SECRET_PLACE = "identity.demo_login.sealed_secret|";

    private final Accounts accounts;
    private final People people;
    private final StaffLogins logins;
    private final PasswordRules passwords;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final Clock real;
    private int line;

    DemoAccounts(
            Accounts accounts,
            People people,
            StaffLogins logins,
            PasswordRules passwords,
            Seals seals,
            JdbcClient jdbc,
            @RealTime Clock real) {
        this.accounts = accounts;
        this.people = people;
        this.logins = logins;
        this.passwords = passwords;
        this.seals = seals;
        this.jdbc = jdbc;
        this.real = real;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void fill() {
        String hash = passwords.encode(PASSWORD);
        for (var staff : DemoStaff.all()) {
            Area area = staff.district() == null ? new Area.City() : new Area.District(staff.district());
            var account = accounts.openStaff(staff.name(), Set.of(new Grant(staff.role(), area)), Actor.SYSTEM);
            byte[] secret = Totp.freshSecret();
            logins.handOut(account, staff.userName(), hash);
            logins.changePassword(account, hash);
            logins.setSecondFactor(account, secret, 0);
            remember(account, staff.description(), secret);
        }
        var made = new DemoPeople(20260309, 1);
        resident(made.named("陈晓梅", LocalDate.of(1991, 4, 12), Sex.FEMALE, "重庆市沙坪坝区天星桥街道"), "正在租房，想申请公租房");
        resident(made.named("李国强", LocalDate.of(1984, 11, 3), Sex.MALE, "重庆市沙坪坝区西永街道"), "一家三口");
        resident(made.named("王秀英", LocalDate.of(1949, 12, 31), Sex.FEMALE, "重庆市九龙坡区谢家湾街道"), "老人，用长辈版");
        resident(made.named("向俊杰", LocalDate.of(2001, 6, 18), Sex.MALE, "重庆市九龙坡区石桥铺街道"), "刚工作的单身职工");
        resident(made.named("唐慧", LocalDate.of(1988, 2, 29), Sex.FEMALE, "重庆市沙坪坝区井口街道"), "公租房住户");
        resident(made.named("何永川", LocalDate.of(1979, 8, 21), Sex.MALE, "重庆市九龙坡区西彭镇"), "公租房住户");
        resident(made.named("冉红梅", LocalDate.of(1987, 5, 20), Sex.FEMALE, "重庆市沙坪坝区双碑街道"), "申请退回了，等着补正");
        resident(made.named("谭伟", LocalDate.of(1993, 2, 11), Sex.MALE, "重庆市沙坪坝区新桥街道"), "申请没有通过，正在申诉");
        resident(made.named("袁芳", LocalDate.of(1990, 9, 30), Sex.FEMALE, "重庆市九龙坡区杨家坪街道"), "申请正在公示");
        resident(made.named("邓志刚", LocalDate.of(1986, 7, 8), Sex.MALE, "重庆市沙坪坝区石井坡街道"), "已取得资格，正在轮候");
    }

    private void resident(NewPerson person, String description) {
        var id = people.register(person, Actor.SYSTEM).orThrow().id();
        jdbc.sql("update identity.person set real_name_checked_at = :now where id = :id")
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        remember(accounts.openResident(id), description, null);
    }

    private void remember(AccountId account, String description, byte @org.jspecify.annotations.Nullable [] secret) {
        jdbc.sql("""
                insert into identity.demo_login (account_id, line, description, sealed_secret)
                values (:account, :line, :description, cast(:secret as bytea))
                """)
                .param("account", account.value())
                .param("line", ++line)
                .param("description", description)
                .param(
                        "secret",
                        secret == null ? null : seals.sealForPlatform(SECRET_PLACE + account, secret),
                        java.sql.Types.BINARY)
                .update();
    }
}
