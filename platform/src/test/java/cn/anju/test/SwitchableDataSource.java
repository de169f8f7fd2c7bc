package cn.anju.test;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The one context's `DataSource`: leads to the database of the test class that is running.
///
/// The context starts on a base database. Once started, the base (migrated, and filled by whatever fills
/// it at start) becomes the template for each class that uses the context.
final class SwitchableDataSource extends AbstractDataSource {

    private final TestDatabase base = TestDatabase.copyOf(Postgres.TEMPLATE);
    private TestDatabase current = base;
    private @Nullable TestDatabase finished;

    /// Leads to a fresh copy of the base from now on.
    synchronized TestDatabase switchToFreshCopy() {
        base.disconnect();
        var fresh = TestDatabase.copyOf(base.name());
        finished = current == base ? null : current;
        current = fresh;
        if (finished != null) {
            finished.close();
        }
        return fresh;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current().dataSource().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private synchronized TestDatabase current() {
        return current;
    }
}
