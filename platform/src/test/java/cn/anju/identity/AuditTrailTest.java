package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.test.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSeals seals;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someLines() {
        for (int i = 0; i < 3; i++) {
            int number = i;
            transactions.executeWithoutResult(
                    status -> trail.record(AuditEntry.done(Actor.SYSTEM, "test.do", "thing", "T-" + number)
                            .in("500106")));
        }
        seals.seal();
    }

    @Test
    void a_line_is_gone_with_its_transaction() {
        long before = lines();
        transactions.executeWithoutResult(status -> {
            trail.record(AuditEntry.done(Actor.SYSTEM, "test.undone", "thing", "T"));
            status.setRollbackOnly();
        });
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void a_line_without_a_transaction_is_a_bug() {
        assertThatThrownBy(() -> trail.record(AuditEntry.done(Actor.SYSTEM, "test.do", "thing", "T")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_line() {
        for (String sql : new String[] {
            "update identity.audit set outcome = 'FAILED'", "delete from identity.audit", "truncate identity.audit"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append only");
        }
    }

    @Test
    void untouched_seals_verify() {
        assertThat(seals.verify().intact()).isTrue();
        assertThat(seals.verify().lines()).isEqualTo(lines());
    }

    @Test
    void a_running_transaction_is_sealed_after_it_ends_and_not_before() {
        transactions.executeWithoutResult(status -> {
            trail.record(AuditEntry.done(Actor.SYSTEM, "test.slow", "thing", "SLOW"));
            var other = new TransactionTemplate(java.util.Objects.requireNonNull(transactions.getTransactionManager()));
            other.setPropagationBehavior(
                    org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(
                    inner -> trail.record(AuditEntry.done(Actor.SYSTEM, "test.quick", "thing", "QUICK")));
            assertThat(seals.seal()).isZero();
        });
        assertThat(seals.seal()).isEqualTo(2);
        assertThat(seals.verify().damage()).isEmpty();
    }

    @Test
    void personal_numbers_do_not_get_into_the_trail() {
        for (String reason : new String[] {"身份证 11010519491231002X 不符", "电话13812345678打不通"}) {
            assertThatThrownBy(() -> AuditEntry.refused(Actor.SYSTEM, "test.do", "thing", "T", reason))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private long lines() {
        return jdbc.sql("select count(*) from identity.audit").query(Long.class).single();
    }
}
