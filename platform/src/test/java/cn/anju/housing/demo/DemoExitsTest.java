package cn.anju.housing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Accounts;
import cn.anju.identity.Role;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo city's leaving: three stages to look at, and one household that nobody has looked at yet.
@DemoTest
class DemoExitsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void three_cases_stand_in_three_stages_and_one_lease_is_proposed() {
        assertThat(jdbc.sql("select state from casework.case_file where type = 'housing.exit' order by state")
                        .query(String.class)
                        .list())
                .containsExactly("NOTICED", "ORDERED", "VACATED");
        var operator = accounts.holding(Role.OPERATOR, "500106").getFirst();
        var visitor = new Visitor(port).with(logins.cookie(operator.account()));
        assertThat(visitor.get("/desk/exits").body()).contains("没有申请续租").containsPattern("2026年3月2日");
        String vacated = jdbc.sql(
                        "select number from casework.case_file where type = 'housing.exit' and state = 'VACATED'")
                .query(String.class)
                .single();
        assertThat(visitor.get("/desk/cases/" + vacated).body())
                .contains("结算预览", "卧室门", "2031年3月6日", "申请人本人")
                .doesNotContain("SELF");
    }
}
