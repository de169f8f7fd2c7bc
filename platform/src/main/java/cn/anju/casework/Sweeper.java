package cn.anju.casework;

import cn.anju.identity.ClockMoved;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Runs all due work, one copy of the platform at a time.
@Component
public class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    /// The session lock that says "I am sweeping"; it ends with the connection, also when the machine dies.
    private static final long LOCK = 0x616e6a7573776570L;

    private final DataSource database;
    private final ObjectProvider<DueWork> due;

    Sweeper(DataSource database, ObjectProvider<DueWork> due) {
        this.database = database;
        this.due = due;
    }

    /// Runs what is due, unless another copy is at it.
    public void sweep() {
        locked("select pg_try_advisory_lock(?)");
    }

    /// After business time was moved everything that fell due in between is done before anybody looks.
    @EventListener
    @Order(100)
    public void moved(ClockMoved moved) {
        locked("select pg_advisory_lock(?) is not null");
    }

    private void locked(String take) {
        try (var connection = database.getConnection()) {
            if (answers(connection, take)) {
                try {
                    all().forEach(Sweeper::run);
                } finally {
                    answers(connection, "select pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not give the sweeper's lock", e);
        }
    }

    private List<DueWork> all() {
        return due.stream().sorted(Comparator.comparingInt(DueWork::order)).toList();
    }

    private static void run(DueWork work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "{} did not finish; it is tried again in a minute",
                    work.getClass().getSimpleName(),
                    e);
        }
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
