package cn.anju.test;

import cn.anju.Anju;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/// A test on the platform in demo mode, with the filled demo city: one further context for all such classes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@SpringBootTest(
        classes = {Anju.class, TestContext.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "anju.demo=true",
            "anju.background=false",
            "anju.data=target/test-data",
            "anju.master-key=" + TestContext.MASTER_KEY
        })
@ExtendWith(SharedContext.class)
public @interface DemoTest {}
