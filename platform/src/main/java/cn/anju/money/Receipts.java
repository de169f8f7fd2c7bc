package cn.anju.money;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Receipts as the ledger booked them.
@Repository
public class Receipts {

    private final JdbcClient jdbc;
    private final Payments payments;

    Receipts(JdbcClient jdbc, Payments payments) {
        this.jdbc = jdbc;
        this.payments = payments;
    }

    public Optional<Receipt> find(String number) {
        return payments.find(number).map(this::receipt);
    }

    private Receipt receipt(Payment payment) {
        var rent = booked(payment, LedgerAccount.CLAIMS);
        var excess = booked(payment, LedgerAccount.PREPAID);
        return new Receipt(payment, rent, payment.amount().subtract(rent).subtract(excess), excess);
    }

    private BigDecimal booked(Payment payment, LedgerAccount account) {
        return jdbc.sql("""
                        select coalesce(-sum(p.amount), 0) from money.posting p join money.payment y on y.entry = p.entry
                        where y.receipt = :receipt and p.account = :account
                        """)
                .param("receipt", payment.receipt())
                .param("account", account.code())
                .query(BigDecimal.class)
                .single();
    }
}
