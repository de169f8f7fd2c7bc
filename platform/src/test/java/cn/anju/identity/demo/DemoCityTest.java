package cn.anju.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.ClockMoved;
import cn.anju.identity.clock.DemoClock;
import cn.anju.test.DemoTest;
import cn.anju.test.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo city's logins and clock, over HTTP.
@DemoTest
class DemoCityTest {

    @LocalServerPort
    int port;

    @Autowired
    DemoClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    void every_login_on_the_page_comes_in_with_the_filled_form() {
        var page = new Visitor(port).get("/login/staff").body();
        var names = Pattern.compile("/login/staff\\?as=([a-z]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(20).contains("zhoujing", "luozhiyuan");
        for (String name : List.of("zhoujing", "sysadmin")) {
            var visitor = new Visitor(port);
            String form = visitor.get("/login/staff?as=" + name).body();
            var answer = visitor.post(
                    "/login/staff",
                    "userName",
                    value(form, "userName"),
                    "password",
                    value(form, "password"),
                    "code",
                    value(form, "code"),
                    "to",
                    "");
            assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                    .endsWith("/desk");
        }
    }

    @Test
    void a_resident_comes_in_with_the_simulated_message() {
        var visitor = new Visitor(port);
        String form = visitor.get("/login?as=19900000001").body();
        String code = value(form, "code");
        assertThat(code).hasSize(6);
        var answer = visitor.post("/login", "phone", "19900000001", "code", code, "to", "");
        assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
                .endsWith("/me");
        String profile = visitor.get("/me/profile").body();
        assertThat(profile).contains("陈晓梅").contains("199****0001").doesNotContain("19910412");
        assertThat(visitor.get("/demo/sms").body()).contains("验证码");
    }

    @Test
    void the_clock_moves_forward_day_by_day_and_never_back() {
        var heard = new ArrayList<ClockMoved>();
        context.addApplicationListener(listener(heard));
        var before = ZonedDateTime.now(clock);
        var visitor = new Visitor(port);
        visitor.get("/demo/clock");
        String target = before.toLocalDate().plusDays(3).toString();
        assertThat(visitor.post("/demo/clock", "step", "DATE", "date", target).statusCode())
                .isEqualTo(302);
        var after = ZonedDateTime.now(clock);
        assertThat(after.toLocalDate()).isEqualTo(LocalDate.parse(target));
        assertThat(Duration.between(after.with(LocalTime.of(9, 0)), after)).isLessThan(Duration.ofMinutes(1));
        assertThat(heard).hasSize(4);
        assertThat(heard.getFirst().to().atZone(clock.getZone()).toLocalTime()).isBefore(LocalTime.of(0, 1));

        visitor.get("/demo/clock");
        assertThat(visitor.post(
                                "/demo/clock",
                                "step",
                                "DATE",
                                "date",
                                before.toLocalDate().toString())
                        .body())
                .contains("只能向前调");
        assertThat(visitor.post("/demo/clock", "step", "WORKING_DAY").statusCode())
                .isEqualTo(302);
        assertThat(ZonedDateTime.now(clock).toLocalDate()).isAfter(LocalDate.parse(target));
    }

    @Test
    void the_moved_time_stands_in_the_database_for_the_next_start() {
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        var shift = jdbc.sql("select shift_ms from identity.business_clock")
                .query(Long.class)
                .single();
        var restored = java.time.Clock.systemUTC().instant().plusMillis(shift);
        assertThat(Duration.between(restored, clock.instant()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void every_page_says_that_this_is_a_demo_and_there_is_no_setup() {
        assertThat(new Visitor(port).get("/").body()).contains("演示城市");
        assertThat(new Visitor(port).get("/setup").statusCode()).isEqualTo(404);
    }

    private static GenericApplicationListener listener(List<ClockMoved> heard) {
        return new GenericApplicationListener() {
            @Override
            public boolean supportsEventType(ResolvableType type) {
                return true;
            }

            @Override
            public void onApplicationEvent(org.springframework.context.ApplicationEvent event) {
                if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                        && payload.getPayload() instanceof ClockMoved moved) {
                    heard.add(moved);
                }
            }
        };
    }

    private static String value(String page, String field) {
        var tag = Pattern.compile("<input[^>]*name=\"" + field + "\"[^>]*>").matcher(page);
        if (!tag.find()) {
            throw new AssertionError("no field " + field);
        }
        var value = Pattern.compile("value=\"([^\"]*)\"").matcher(tag.group());
        return value.find() ? value.group(1) : "";
    }
}
