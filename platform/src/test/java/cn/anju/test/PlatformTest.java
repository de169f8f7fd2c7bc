package cn.anju.test;

import cn.anju.Anju;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/// A test on the whole running platform: one context for all such classes, on a random port, a database per class.
///
/// Not in demo mode; business time is a `TestClock` at 2026-03-09 09:00 that the test may set.
/// Do not add properties, mocks or profiles to such a class: that would start a second context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Anju.class, TestContext.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "anju.business-clock=test",
            "anju.background=false",
            "anju.channels=test",
            "anju.data=target/test-data",
            "anju.master-key=" + TestContext.MASTER_KEY
        })
@ExtendWith(SharedContext.class)
public @interface PlatformTest {}
