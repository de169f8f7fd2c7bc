package cn.anju.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.kernel.Refused;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/// The three administrators watch each other.
@PlatformTest
class AdministeringTest {

    private static final Grant INTAKE = new Grant(Role.INTAKE, new Area.District("500106"));

    @LocalServerPort
    int port;

    @Autowired
    Administering administering;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestLogins logins;

    private Actor system = Actor.SYSTEM;
    private Actor security = Actor.SYSTEM;

    @BeforeEach
    void administrators() {
        system = logins.staff("孙健", null, Role.SYSTEM_ADMIN);
        security = logins.staff("安全", null, Role.SECURITY_ADMIN);
    }

    @Test
    void a_proposed_role_counts_only_after_the_security_administrator_gave_it() {
        var opened = administering.open("谭琳", "tanlin", Set.of(INTAKE), system);
        assertThat(accounts.find(opened.account()).orElseThrow().grants()).isEmpty();
        var proposal = staff.openProposals(opened.account()).getFirst();
        assertThatThrownBy(() -> administering.decide(proposal.id(), true, system))
                .isInstanceOf(AccessDeniedException.class);
        administering.decide(proposal.id(), true, security);
        assertThat(accounts.find(opened.account()).orElseThrow().grants()).containsExactly(INTAKE);
        assertThatThrownBy(() -> administering.decide(proposal.id(), true, security))
                .isInstanceOf(Refused.class);
        administering.withdraw(opened.account(), INTAKE, security);
        assertThat(accounts.find(opened.account()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void a_refused_proposal_gives_nothing() {
        var opened = administering.open("谭琳", "tanlin2", Set.of(INTAKE), system);
        administering.decide(staff.openProposals(opened.account()).getFirst().id(), false, security);
        assertThat(accounts.find(opened.account()).orElseThrow().grants()).isEmpty();
        assertThat(staff.openProposals(opened.account())).isEmpty();
    }

    @Test
    void nobody_is_two_of_the_three_administrators() {
        administering.propose(system.account(), new Grant(Role.AUDITOR, new Area.City()), system);
        var proposal = staff.openProposals(system.account()).getFirst();
        assertThatThrownBy(() -> administering.decide(proposal.id(), true, security))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("account.three-administrators"));
        assertThat(staff.openProposals(system.account())).as("still open").hasSize(1);
    }

    @Test
    void nobody_decides_about_the_own_account() {
        administering.propose(security.account(), INTAKE, system);
        var proposal = staff.openProposals(security.account()).getFirst();
        assertThatThrownBy(() -> administering.decide(proposal.id(), true, security))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> administering.setActive(system.account(), false, system))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> administering.resetLogin(system.account(), system))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_user_name_is_given_once() {
        administering.open("谭琳", "twice", Set.of(INTAKE), system);
        assertThatThrownBy(() -> administering.open("谭林", "twice", Set.of(INTAKE), system))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_pages_show_the_list_to_administrators_and_nobody_else() {
        var opened = administering.open("欧阳若兰", "ouyang", Set.of(INTAKE), system);
        var visitor = new Visitor(port).with(logins.cookie(system.account()));
        assertThat(visitor.get("/desk/accounts?q=" + "ouyang").body())
                .contains("欧阳若兰")
                .contains("等待确认");
        assertThat(visitor.get("/desk/accounts/" + opened.account()).body()).contains("提出角色");
        assertThat(visitor.get("/desk/accounts/new").body()).contains("两江新区");
        var made = visitor.post(
                "/desk/accounts/new", "name", "廖红", "userName", "liaohong", "role", "INTAKE", "area", "500107");
        assertThat(made.body()).contains("只显示这一次");
        assertThat(visitor.get("/desk/machines").statusCode()).isEqualTo(200);

        var clerk = logins.staff("周静", "500106", Role.FIRST_REVIEWER);
        var other = new Visitor(port).with(logins.cookie(clerk.account()));
        for (String path : new String[] {
            "/desk/accounts", "/desk/accounts/new", "/desk/machines", "/desk/accounts/" + opened.account()
        }) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
