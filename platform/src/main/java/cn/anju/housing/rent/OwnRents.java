package cn.anju.housing.rent;

import cn.anju.casework.Cases;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.money.Bill;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.Payments;
import cn.anju.money.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The leases of a household's members, with their bills as they stand today; to all others they do not exist.
@Component
class OwnRents {

    /// Ends the number of the bill that a settlement made.
    static final String SETTLEMENT = "-JS";

    private final Cases cases;
    private final Leases leases;
    private final Bills bills;
    private final Payments payments;
    private final Clock clock;

    OwnRents(Cases cases, Leases leases, Bills bills, Payments payments, Clock clock) {
        this.cases = cases;
        this.leases = leases;
        this.bills = bills;
        this.payments = payments;
        this.clock = clock;
    }

    /// A bill with where it stands today.
    record Owed(Bill bill, Standing standing) {}

    List<Lease> leasesOf(Actor resident) {
        var person = resident.person();
        return person == null
                ? List.of()
                : cases.of(person).stream()
                        .filter(file -> file.concerns(person))
                        .flatMap(file -> leases.allOf(file.id()).stream())
                        .distinct()
                        .filter(lease -> lease.live()
                                || !bills.of(lease.number().value()).isEmpty())
                        .toList();
    }

    /// All bills of a lease, newest first; before them the one that its settlement made.
    List<Owed> billsOf(Lease lease) {
        var today = LocalDate.now(clock);
        return Stream.concat(
                        bills.of(lease.number().value() + SETTLEMENT).stream(),
                        bills.of(lease.number().value()).stream())
                .map(bill -> new Owed(bill, payments.standing(bill, today)))
                .toList();
    }

    /// The bill and its lease, when both are the resident's household's.
    Optional<Lease> leaseOf(BillNumber number, Actor resident) {
        return leasesOf(resident).stream()
                .filter(lease -> number.debt().equals(lease.number().value())
                        || number.debt().equals(lease.number().value() + SETTLEMENT))
                .filter(lease -> bills.find(number).isPresent())
                .findFirst();
    }
}
