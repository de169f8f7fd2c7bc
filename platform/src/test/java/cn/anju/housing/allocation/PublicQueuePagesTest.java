package cn.anju.housing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.queue.Waits;
import cn.anju.identity.Actor;
import cn.anju.test.DemoTest;
import cn.anju.test.Visitor;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public page of the queues in the demo city, before and after a weekly run.
@DemoTest
class PublicQueuePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    WeeklyQueueRun weekly;

    @Autowired
    Waits waits;

    @Autowired
    Clock clock;

    @Test
    void everybody_sees_how_many_wait_and_how_long_those_waited_who_got_a_home() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/queues").body()).contains("要等多久", "少于 5 户", "配出不足 5 套，不估计");
        weekly.run(Actor.SYSTEM);
        assertThat(visitor.get("/queues").body()).contains("一半在 ", "个月");
        assertThat(waits.since(clock.instant().minus(Duration.ofDays(365))))
                .filteredOn(wait -> wait.offered() > 0)
                .isNotEmpty()
                .allSatisfy(wait -> {
                    assertThat(wait.quarter()).isNotNull().isNotNegative();
                    assertThat(wait.middle()).isGreaterThanOrEqualTo(wait.quarter());
                    assertThat(wait.most()).isGreaterThanOrEqualTo(wait.middle());
                });
    }
}
