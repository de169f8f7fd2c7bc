package cn.anju.housing.billing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every household would pay under other rent standards: its bill of one month, reckoned twice; nothing is stored.
@Component
public class StandardsEffect {

    private final BilledLeases leases;
    private final MonthTerms.Reader terms;
    private final Clock clock;

    StandardsEffect(BilledLeases leases, MonthTerms.Reader terms, Clock clock) {
        this.leases = leases;
        this.terms = terms;
        this.clock = clock;
    }

    /// Another standard.
    ///
    /// @param type null for all types of the project without a standard of their own
    /// @param standard yuan per m² and month
    /// @param market the market rent of the same place and quality
    public record Change(String project, @Nullable String type, BigDecimal standard, BigDecimal market) {}

    /// One household's month.
    ///
    /// @param before yuan as things stand; null where the project has no standard yet
    public record Household(
            String lease,
            String district,
            String project,
            @Nullable BigDecimal before,
            BigDecimal after) {}

    /// Goes through the households of the changed projects, by lease number.
    ///
    /// @param since the first day of the month that is reckoned
    public void each(List<Change> changes, LocalDate since, Consumer<Household> household) {
        var month = YearMonth.from(since);
        var now = terms.of(month);
        Map<String, MonthTerms.Standard> changed = new HashMap<>();
        for (var change : changes) {
            changed.put(
                    change.project() + "/" + (change.type() == null ? "" : change.type()),
                    new MonthTerms.Standard(change.standard(), change.market()));
        }
        var then = now.with(changed);
        Set<String> projects = changes.stream().map(Change::project).collect(Collectors.toSet());
        String after = "";
        for (List<BilledLease> next; !(next = leases.after(after, month, clock.instant(), BillRun.PIECE)).isEmpty(); ) {
            for (var lease : next) {
                if (projects.contains(lease.project())) {
                    household.accept(new Household(
                            lease.number(),
                            lease.district(),
                            lease.project(),
                            now.has(lease.project(), lease.type())
                                    ? BillOfMonth.of(lease, now).amount()
                                    : null,
                            BillOfMonth.of(lease, then).amount()));
                }
            }
            after = next.getLast().number();
        }
    }
}
