package cn.anju.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A pool that can be listened to: what one thread sends to the database is kept, to be sent again by plain JDBC.
final class Tape extends DelegatingDataSource {

    private final ThreadLocal<@Nullable List<Step>> listening = new ThreadLocal<>();

    Tape(DataSource pool) {
        super(pool);
    }

    /// One statement with its values, or a commit (no text).
    record Step(String sql, List<@Nullable Object> values) {

        static final Step COMMIT = new Step("", List.of());

        Step with(UnaryOperator<Object> other) {
            List<@Nullable Object> changed = new ArrayList<>();
            values.forEach(value -> changed.add(value == null ? null : other.apply(value)));
            return new Step(sql, changed);
        }

        void send(Connection connection) throws SQLException {
            if (sql.isEmpty()) {
                connection.commit();
                return;
            }
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                if (statement.execute()) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
            }
        }
    }

    /// Everything that the work sends, in its order.
    List<Step> heard(Runnable work) {
        List<Step> steps = new ArrayList<>();
        listening.set(steps);
        try {
            work.run();
        } finally {
            listening.remove();
        }
        return List.copyOf(steps);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var steps = listening.get();
        return steps == null ? connection : listened(connection, steps);
    }

    private static Connection listened(Connection connection, List<Step> steps) {
        return (Connection) Proxy.newProxyInstance(
                Tape.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        steps.add(Step.COMMIT);
                    }
                    Object answer = call(connection, method, arguments);
                    return method.getName().equals("prepareStatement")
                            ? listened((PreparedStatement) Objects.requireNonNull(answer), (String) arguments[0], steps)
                            : answer;
                });
    }

    private static PreparedStatement listened(PreparedStatement statement, String sql, List<Step> steps) {
        var values = new TreeMap<Integer, @Nullable Object>();
        return (PreparedStatement) Proxy.newProxyInstance(
                Tape.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("setNull")) {
                        values.put((Integer) arguments[0], null);
                    } else if (name.startsWith("set")
                            && method.getParameterCount() >= 2
                            && arguments[0] instanceof Integer place) {
                        values.put(place, arguments[1]);
                    } else if (name.startsWith("execute")) {
                        steps.add(new Step(sql, new ArrayList<>(values.values())));
                    }
                    return call(statement, method, arguments);
                });
    }

    private static @Nullable Object call(
            Object target, java.lang.reflect.Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    /// The same for values that stand inside others.
    static Object replaced(Object value, UnaryOperator<Object> other) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(other).toArray(size -> (Object[])
                        java.lang.reflect.Array.newInstance(several.getClass().getComponentType(), size))
                : other.apply(value);
    }
}
