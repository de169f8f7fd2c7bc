package cn.anju.test;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Points the shared context to a fresh database before each class, and sets its clock back.
final class SharedContext implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedContext.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        if (test.getStore(HERE).get(TestDatabase.class) != null) {
            return; // a nested class shares its outer class's database
        }
        var context = SpringExtension.getApplicationContext(test);
        context.getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
        var database = context.getBean(SwitchableDataSource.class).switchToFreshCopy();
        test.getStore(HERE).put(TestDatabase.class, new Handle(database));
    }

    /// Not closed by JUnit at the end of the class: late background work may still ask for a connection.
    private record Handle(TestDatabase database) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return java.util.Objects.requireNonNull(context.getStore(HERE).get(TestDatabase.class, Handle.class))
                .database();
    }
}
