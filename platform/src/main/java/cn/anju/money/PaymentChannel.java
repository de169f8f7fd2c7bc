package cn.anju.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A way to pay at once, such as a bank's gateway; where there is none, payers are told where to pay instead.
public interface PaymentChannel {

    /// Stable, for the books ("simulator").
    String code();

    /// As payers read it.
    String label();

    /// Whether it takes payments now.
    boolean open();

    /// Pays; the same reference again is the same payment and gives the same outcome.
    Outcome pay(Charge charge);

    /// What is to be paid.
    ///
    /// @param reference ours; the channel never takes it twice
    /// @param subject what for, as the payer's bank shows it
    record Charge(String reference, String subject, BigDecimal amount) {}

    /// What became of it.
    sealed interface Outcome {

        record Paid(LocalDate on) implements Outcome {}

        /// @param inWords why, and what to do
        record Declined(String inWords) implements Outcome {}
    }
}
