package cn.anju.money;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pays what a bill owes today through a channel, once for a reference.
@Component
public class PayingBill {

    private final List<PaymentChannel> channels;
    private final Bills bills;
    private final Payments payments;
    private final AuditTrail audit;
    private final Clock clock;

    PayingBill(List<PaymentChannel> channels, Bills bills, Payments payments, AuditTrail audit, Clock clock) {
        this.channels = List.copyOf(channels);
        this.bills = bills;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Result {

        record Paid(String receipt) implements Result {}

        /// Nothing is owed on it any more.
        record Settled() implements Result {}

        record Declined(String inWords) implements Result {}

        /// There is no channel, or it takes nothing now.
        record NoChannel() implements Result {}
    }

    /// The channel that takes payments now, if one does.
    public Optional<PaymentChannel> channel() {
        return channels.stream().filter(PaymentChannel::open).findFirst();
    }

    /// @param reference the payer's, such as the key of the form; asked again it gives the same receipt
    /// @throws java.util.NoSuchElementException when there is no such bill
    @Transactional
    public Result pay(BillNumber number, String reference, Actor by) {
        payments.hold(number);
        var bill = bills.find(number).orElseThrow();
        var before = payments.of(number).stream()
                .filter(payment -> payment.sourceKey().equals(reference))
                .findFirst();
        if (before.isPresent()) {
            return new Result.Paid(before.get().receipt());
        }
        BigDecimal owed = payments.standing(bill, LocalDate.now(clock)).owed();
        var channel = channel();
        if (owed.signum() <= 0) {
            return new Result.Settled();
        }
        if (channel.isEmpty()) {
            return new Result.NoChannel();
        }
        return switch (channel.get().pay(new PaymentChannel.Charge(reference, "租金 " + number, owed))) {
            case PaymentChannel.Outcome.Declined(var words) -> new Result.Declined(words);
            case PaymentChannel.Outcome.Paid(var day) -> {
                var order = new PaymentOrder(channel.get().code(), reference, number, owed, day);
                if (!(payments.take(order, by) instanceof Payments.Result.Taken(var payment, var standing))) {
                    throw new IllegalStateException(reference + " was taken for another bill");
                }
                audit.record(
                        AuditEntry.done(by, "money.bill.pay", "bill", number).in(bill.district()));
                yield new Result.Paid(payment.receipt());
            }
        };
    }
}
