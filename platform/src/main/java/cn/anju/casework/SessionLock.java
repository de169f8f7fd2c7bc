package cn.anju.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// A lock of the database that lives as long as its own connection: the proof that a process is at work.
///
/// It ends with the process, also when the machine dies, so nobody has to clear it up.
@Component
public class SessionLock {

    /// Seconds to wait for the connection to answer.
    private static final int PATIENCE = 5;

    private final DataSource source;

    SessionLock(DataSource source) {
        this.source = source;
    }

    /// The lock as its holder has it.
    @FunctionalInterface
    public interface Held {

        /// Who lost the lock must not go on beside somebody else who took it.
        ///
        /// @throws IllegalStateException when the connection that holds it is gone
        void orStop();
    }

    /// Does the work while nobody else does it; empty when somebody else is at it now.
    ///
    /// @param name of the work, the same in every copy of the platform
    public <T> Optional<T> ifFree(String name, Function<Held, T> work) {
        return locked("select pg_try_advisory_lock(hashtextextended(?, 0))", name, work);
    }

    /// Waits until nobody else does it, then does it.
    public <T> T whenFree(String name, Function<Held, T> work) {
        return locked("select pg_advisory_lock(hashtextextended(?, 0)) is not null", name, work)
                .orElseThrow();
    }

    private <T> Optional<T> locked(String take, String name, Function<Held, T> work) {
        try (var own = source.getConnection()) {
            if (!answers(own, take, name)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.apply(() -> mustBeValid(own, name)));
            } finally {
                answers(own, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
        } catch (SQLException lost) {
            throw new IllegalStateException("the database did not give or keep the lock of " + name, lost);
        }
    }

    private static void mustBeValid(Connection own, String name) {
        try {
            if (!own.isValid(PATIENCE)) {
                throw new IllegalStateException("the connection that held the lock of " + name + " is gone");
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean answers(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
