package cn.anju.money.simulator;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives every platform test the channel that otherwise lives in demo mode only; it can be closed.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.demo", havingValue = "false", matchIfMissing = true)
public class ChannelForTests {

    private final SimulatedChannel channel;

    ChannelForTests(Clock clock) {
        channel = new SimulatedChannel(clock);
    }

    @Bean
    SimulatedChannel simulatedChannel() {
        return channel;
    }

    /// As in a deployment without a channel.
    public void open(boolean open) {
        channel.open(open);
    }
}
