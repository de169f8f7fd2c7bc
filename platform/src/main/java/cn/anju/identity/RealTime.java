package cn.anju.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/// Marks the `java.time.Clock` of the wall, for sessions, locks, one-time codes and polling.
///
/// A `Clock` without this mark is business time (Asia/Shanghai): what rules, deadlines and records use.
/// The two differ in demo mode, where business time can be moved.
@Qualifier @Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface RealTime {}
