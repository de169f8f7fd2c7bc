package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestPeople;
import cn.anju.test.TestSms;
import cn.anju.test.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Residents at the door, over HTTP.
@PlatformTest
class ResidentLoginTest {

    @LocalServerPort
    int port;

    @Autowired
    TestSms sms;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private HttpResponse<String> withCode(Visitor visitor, Phone phone) {
        visitor.get("/login?to=/me/applications");
        assertThat(visitor.post("/login/code", "phone", phone.value(), "to", "/me/applications")
                        .body())
                .contains("短信验证码");
        return visitor.post("/login", "phone", phone.value(), "code", sms.codeTo(phone), "to", "/me/applications");
    }

    private void anHourLater() {
        jdbc.sql("update identity.sms_code set sent_at = sent_at - interval '1 hour'")
                .update();
    }

    @Test
    void the_first_time_names_the_person_and_the_next_time_does_not() {
        var phone = TestPeople.phone();
        var number = TestPeople.idNumber(LocalDate.of(1988, 2, 29), false);
        var visitor = new Visitor(port);
        assertThat(location(withCode(visitor, phone))).endsWith("/login/name");
        assertThat(visitor.get("/me/x").statusCode()).as("not in yet").isEqualTo(302);

        visitor.get("/login/name");
        assertThat(name(visitor, "唐慧", number.value().substring(0, 17) + "?").body())
                .contains("应为 18 位");
        assertThat(name(visitor, "查无此人", number.value()).body()).contains("姓名与身份证号不一致");
        assertThat(name(visitor, "无应答", number.value()).body()).contains("没有回应");
        assertThat(people.byIdNumber(number)).isEmpty();
        assertThat(location(name(visitor, "唐慧", number.value()))).endsWith("/me/applications");
        assertThat(visitor.get("/me/no-such-page").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/desk/x").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").body()).contains("唐慧");

        anHourLater();
        assertThat(location(withCode(new Visitor(port), phone))).endsWith("/me/applications");
    }

    @Test
    void somebody_elses_number_is_not_taken_over_with_another_phone() {
        var victim = people.register(TestPeople.person("何平"), Actor.SYSTEM).orThrow();
        var visitor = new Visitor(port);
        withCode(visitor, TestPeople.phone());
        visitor.get("/login/name");
        assertThat(name(visitor, "何平", victim.idNumber().value()).body()).contains("登记的是另一个手机号");
        assertThat(people.the(victim.id()).phone()).isEqualTo(victim.phone());
        assertThat(visitor.get("/me/x").statusCode()).isEqualTo(302);
    }

    @Test
    void two_who_share_a_phone_say_who_they_are() {
        var phone = TestPeople.phone();
        for (String name : new String[] {"向东", "向西"}) {
            var visitor = new Visitor(port);
            IdNumber number = TestPeople.idNumber(LocalDate.of(1970, 1, 1), true);
            if (name.equals("向东")) {
                assertThat(location(withCode(visitor, phone))).endsWith("/login/name");
                visitor.get("/login/name");
                assertThat(location(name(visitor, name, number.value()))).endsWith("/me/applications");
            } else {
                var second = people.register(
                                new cn.anju.identity.NewPerson(
                                        new cn.anju.identity.PersonName(name), number, phone, null),
                                Actor.SYSTEM)
                        .orThrow();
                jdbc.sql("update identity.person set real_name_checked_at = now() where id = :id")
                        .param("id", second.id().value())
                        .update();
                assertThat(location(withCode(visitor, phone))).endsWith("/login/name");
                visitor.get("/login/name");
                assertThat(location(name(visitor, name, number.value()))).endsWith("/me/applications");
                assertThat(visitor.get("/").body()).contains("向西");
            }
            anHourLater();
        }
    }

    @Test
    void a_wrong_code_and_a_wrong_phone_are_said_beside_their_field() {
        var phone = TestPeople.phone();
        var visitor = new Visitor(port);
        visitor.get("/login");
        assertThat(visitor.post("/login/code", "phone", "123", "to", "").body()).contains("11 位手机号码");
        assertThat(visitor.post("/login/code", "phone", "023-67891234", "to", "")
                        .body())
                .contains("能收短信");
        visitor.post("/login/code", "phone", phone.value(), "to", "");
        String wrong = sms.codeTo(phone).equals("000000") ? "000001" : "000000";
        assertThat(visitor.post("/login", "phone", phone.value(), "code", wrong, "to", "")
                        .body())
                .contains("验证码不对");
    }

    @Test
    void the_phone_in_a_half_done_login_is_not_stored_in_clear() {
        var phone = TestPeople.phone();
        withCode(new Visitor(port), phone);
        assertThat(jdbc.sql("""
                select count(*) from spring_session_attributes
                where position(convert_to(:phone, 'UTF8') in attribute_bytes) > 0
                """).param("phone", phone.value()).query(Long.class).single())
                .isZero();
    }

    private static HttpResponse<String> name(Visitor visitor, String name, String number) {
        return visitor.post("/login/name", "name", name, "idNumber", number);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("stayed: " + answer.statusCode() + " " + answer.body());
    }
}
