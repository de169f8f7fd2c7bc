package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Phone;
import cn.anju.identity.Sealing;
import cn.anju.identity.person.PersonHashes;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestPeople;
import cn.anju.test.TestSms;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Locks and one-time codes on both sides of their times, with a clock of their own.
@PlatformTest
class LimitsTest {

    private final TestClock clock = new TestClock();
    private final TestSms sms = new TestSms();

    @Autowired
    JdbcClient jdbc;

    private final LoginLocks locks;
    private final SmsCodes codes;

    LimitsTest(@Autowired JdbcClient jdbc, @Autowired Sealing sealing, @Autowired PersonHashes hashes) {
        locks = new LoginLocks(jdbc, sealing, clock, 5, Duration.ofMinutes(15));
        codes = new SmsCodes(jdbc, sealing, hashes, sms, clock, false);
    }

    @BeforeEach
    void clean() {
        jdbc.sql("delete from identity.login_failure").update();
    }

    @Test
    void the_fifth_failure_locks_and_the_fourth_does_not() {
        assertThat(locks.lockedUntil("staff:a")).isEmpty();
        for (int i = 1; i <= 4; i++) {
            assertThat(locks.failed("staff:a")).isFalse();
        }
        assertThat(locks.lockedUntil("staff:a")).isEmpty();
        assertThat(locks.failed("staff:a")).isTrue();
        assertThat(locks.lockedUntil("staff:a")).isPresent();
        assertThat(locks.lockedUntil("staff:b")).isEmpty();
    }

    @Test
    void a_lock_ends_after_its_time_and_not_a_second_before() {
        locks.lockedUntil("staff:c");
        for (int i = 1; i <= 5; i++) {
            locks.failed("staff:c");
        }
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(locks.lockedUntil("staff:c")).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(locks.lockedUntil("staff:c")).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        locks.lockedUntil("staff:d");
        for (int i = 1; i <= 4; i++) {
            locks.failed("staff:d");
        }
        locks.succeeded("staff:d");
        locks.lockedUntil("staff:d");
        assertThat(locks.failed("staff:d")).isFalse();
    }

    @Test
    void a_code_counts_once_and_for_five_minutes() {
        var phone = TestPeople.phone();
        assertThat(codes.send(phone, "10.0.0.1")).isEmpty();
        String code = sms.codeTo(phone);
        assertThat(codes.accepts(phone, code)).isTrue();
        assertThat(codes.accepts(phone, code)).isFalse();

        assertThat(sendLater(phone)).isTrue();
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(codes.accepts(phone, sms.codeTo(phone))).isTrue();

        assertThat(sendLater(phone)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(codes.accepts(phone, sms.codeTo(phone))).isFalse();
    }

    @Test
    void five_wrong_tries_use_a_code_up_and_four_do_not() {
        for (int wrong : new int[] {4, 5}) {
            var phone = TestPeople.phone();
            assertThat(codes.send(phone, "10.0.0.2")).isEmpty();
            String code = sms.codeTo(phone);
            String other = code.equals("000000") ? "000001" : "000000";
            for (int i = 0; i < wrong; i++) {
                assertThat(codes.accepts(phone, other)).isFalse();
            }
            assertThat(codes.accepts(phone, code)).isEqualTo(wrong == 4);
        }
    }

    @Test
    void a_new_code_makes_the_old_one_void_and_a_phone_gets_five_an_hour() {
        var phone = TestPeople.phone();
        assertThat(codes.send(phone, "10.0.0.3")).isEmpty();
        String first = sms.codeTo(phone);
        assertThat(codes.send(phone, "10.0.0.3").orElseThrow()).contains("60 秒");
        assertThat(sendLater(phone)).isTrue();
        if (!first.equals(sms.codeTo(phone))) {
            assertThat(codes.accepts(phone, first)).isFalse();
        }
        for (int i = 3; i <= 5; i++) {
            assertThat(sendLater(phone)).isTrue();
        }
        assertThat(sendLater(phone)).isFalse();
        assertThat(sms.to(phone)).hasSize(5);
        clock.advance(Duration.ofHours(1));
        assertThat(sendLater(phone)).isTrue();
    }

    private boolean sendLater(Phone phone) {
        clock.advance(Duration.ofSeconds(61));
        return codes.send(phone, "10.0.0.4").isEmpty();
    }
}
