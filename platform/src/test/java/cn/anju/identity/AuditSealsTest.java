package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import cn.anju.test.TestDatabase;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody with the database's highest rights gets past the trigger; the seals still tell.
@PlatformTest
class AuditSealsTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSeals seals;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void every_kind_of_tampering_is_found_and_repair_restores_the_seal(TestDatabase database) throws Exception {
        for (int i = 0; i < 5; i++) {
            int number = i;
            transactions.executeWithoutResult(
                    status -> trail.record(AuditEntry.done(Actor.SYSTEM, "test.do", "thing", "T-" + number)));
            seals.seal();
        }
        assertThat(seals.verify().intact()).isTrue();

        tamper(database, "update identity.audit set reason = 'changed' where subject_id = 'T-1'");
        assertThat(seals.verify().damage()).singleElement().asString().contains("被改动");
        tamper(database, "update identity.audit set reason = null where subject_id = 'T-1'");
        assertThat(seals.verify().intact()).isTrue();

        tamper(
                database,
                "create table kept as select * from identity.audit where subject_id = 'T-2';"
                        + "delete from identity.audit where subject_id = 'T-2'");
        assertThat(seals.verify().damage()).singleElement().asString().contains("应有 1 行，现有 0 行");
        tamper(database, "insert into identity.audit overriding system value select * from kept");
        assertThat(seals.verify().intact()).isTrue();

        tamper(
                database,
                "insert into identity.audit (txid, at, recorded_at, actor, action, subject_kind, subject_id, outcome)"
                        + " select txid, at, recorded_at, actor, 'test.forged', subject_kind, subject_id, outcome"
                        + " from identity.audit where subject_id = 'T-3'");
        assertThat(seals.verify().damage()).singleElement().asString().contains("应有 1 行，现有 2 行");
        tamper(database, "delete from identity.audit where action = 'test.forged'");

        tamper(database, "delete from identity.audit_seal where number = 2");
        assertThat(seals.verify().damage()).anyMatch(line -> line.contains("封条 2 缺失"));
    }

    private static void tamper(TestDatabase database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + sql);
        }
    }
}
