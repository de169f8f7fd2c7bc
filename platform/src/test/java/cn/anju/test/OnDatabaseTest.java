package cn.anju.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Example: a test on the database alone.
@OnDatabase
class OnDatabaseTest {

    @Test
    void all_migrations_are_there(JdbcClient jdbc) {
        assertThat(jdbc.sql("select count(*) from identity.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void transactions_roll_back(TestDatabase database, TransactionTemplate transactions) {
        transactions.executeWithoutResult(status -> {
            database.jdbc().sql("create table gone (x int)").update();
            status.setRollbackOnly();
        });
        assertThat(database.jdbc()
                        .sql("select to_regclass('gone') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
