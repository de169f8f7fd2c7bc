package cn.anju.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test class without Spring that takes its own `TestDatabase` (or `JdbcClient`, `TransactionTemplate`, `DataSource`)
/// as parameter.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OwnDatabase.class)
public @interface OnDatabase {}
