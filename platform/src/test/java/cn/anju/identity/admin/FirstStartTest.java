package cn.anju.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page for the first administrators, on an empty platform.
@PlatformTest
class FirstStartTest {

    @LocalServerPort
    int port;

    @Autowired
    FirstStart firstStart;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_takes_the_code_from_the_console_and_closes_behind_the_first_two() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/setup").statusCode()).isEqualTo(200);
        assertThat(setUp(visitor, "WRONG-wrong-22222")).contains("启动码不对");
        assertThat(accounts()).isZero();
        assertThat(setUp(visitor, firstStart.code())).contains("只显示这一次").contains(Role.SECURITY_ADMIN.label());
        assertThat(accounts()).isEqualTo(2);
        assertThat(visitor.get("/setup").statusCode()).isEqualTo(404);
        setUp(visitor, firstStart.code());
        assertThat(accounts()).isEqualTo(2);
    }

    private static String setUp(Visitor visitor, String code) {
        return visitor.post(
                        "/setup",
                        "code",
                        code,
                        "systemName",
                        "孙健",
                        "systemUser",
                        "sysadmin",
                        "securityName",
                        "安全",
                        "securityUser",
                        "secadmin")
                .body();
    }

    private int accounts() {
        return jdbc.sql("select count(*) from identity.account where kind = 'STAFF'")
                .query(Integer.class)
                .single();
    }
}
