package cn.anju.money.simulator;

import cn.anju.money.PaymentChannel;
import java.time.Clock;
import java.time.LocalDate;

/// Says that everything is paid, unless it is closed.
final class SimulatedChannel implements PaymentChannel {

    private final Clock clock;
    private volatile boolean open = true;

    SimulatedChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String code() {
        return "simulator";
    }

    @Override
    public String label() {
        return "模拟支付";
    }

    @Override
    public boolean open() {
        return open;
    }

    void open(boolean isOpen) {
        open = isOpen;
    }

    @Override
    public Outcome pay(Charge charge) {
        return open ? new Outcome.Paid(LocalDate.now(clock)) : new Outcome.Declined("支付通道暂停。请稍后再试，或者到银行网点缴纳。");
    }
}
