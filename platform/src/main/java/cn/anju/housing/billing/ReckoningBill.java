package cn.anju.housing.billing;

import cn.anju.housing.lease.LeaseNumber;
import cn.anju.money.Beneficiary;
import cn.anju.money.Bill;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reckons one lease's bill of a month as the lease stands now; nothing is written.
@Component
public class ReckoningBill {

    private final BilledLeases leases;
    private final MonthTerms.Reader terms;

    ReckoningBill(BilledLeases leases, MonthTerms.Reader terms) {
        this.leases = leases;
        this.terms = terms;
    }

    /// Empty when nobody lived there in the month.
    public Optional<Bill> of(LeaseNumber lease, YearMonth month) {
        return leases.the(lease.value(), month).map(found -> BillOfMonth.of(found, terms.of(month)));
    }

    /// The last day to pay what is billed in a month.
    public LocalDate dueOn(YearMonth month) {
        return terms.of(month).dueOn();
    }

    /// Whose the rent of a project is.
    public Beneficiary beneficiary(String project, YearMonth month) {
        return terms.of(month).beneficiary(project);
    }
}
