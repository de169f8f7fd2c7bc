package cn.anju.test;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each test class a database of its own and drops it after the class.
final class OwnDatabase implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OwnDatabase.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getParent().map(parent -> of(parent) != null).orElse(false)) {
            return; // a nested class shares its outer class's database
        }
        context.getStore(HERE).put(TestDatabase.class, TestDatabase.copyOf(Postgres.TEMPLATE));
    }

    private static @org.jspecify.annotations.Nullable TestDatabase of(ExtensionContext context) {
        return context.getStore(HERE).get(TestDatabase.class, TestDatabase.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class
                || type == JdbcClient.class
                || type == TransactionTemplate.class
                || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var database = java.util.Objects.requireNonNull(of(context));
        Class<?> type = parameter.getParameter().getType();
        if (type == JdbcClient.class) {
            return database.jdbc();
        }
        if (type == TransactionTemplate.class) {
            return database.transactions();
        }
        return type == DataSource.class ? database.dataSource() : database;
    }
}
