package cn.anju.housing.billing;

import cn.anju.casework.ReformEffect;
import cn.anju.policy.Parameters;
import cn.anju.policy.housing.Rent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What every household would pay: the first whole month of the change, billed twice, once as things stand.
@Component
class RentsEffect implements ReformEffect {

    private final BilledLeases leases;
    private final MonthTerms.Reader terms;
    private final Clock clock;

    RentsEffect(BilledLeases leases, MonthTerms.Reader terms, Clock clock) {
        this.leases = leases;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public boolean concerns(String parameter) {
        return parameter.equals(MonthTerms.LOW_RENT)
                || new Rent().parameterIds().contains(parameter);
    }

    private static final class Sum {
        private int looked;
        private int better;
        private int worse;
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;

        private void add(BigDecimal was, BigDecimal is) {
            looked++;
            better += is.compareTo(was) < 0 ? 1 : 0;
            worse += is.compareTo(was) > 0 ? 1 : 0;
            before = before.add(was);
            after = after.add(is);
        }
    }

    @Override
    public Effect of(String parameter, Parameters today, Parameters changed, LocalDate from) {
        var month = from.getDayOfMonth() == 1
                ? YearMonth.from(from)
                : YearMonth.from(from).plusMonths(1);
        var without = terms.of(month, today);
        var with = terms.of(month, changed);
        Map<String, Sum> districts = new TreeMap<>();
        String after = "";
        for (List<BilledLease> next; !(next = leases.after(after, month, clock.instant(), BillRun.PIECE)).isEmpty(); ) {
            for (var lease : next) {
                districts
                        .computeIfAbsent(lease.district(), none -> new Sum())
                        .add(
                                BillOfMonth.of(lease, without).amount(),
                                BillOfMonth.of(lease, with).amount());
            }
            after = next.getLast().number();
        }
        return new Effect(
                "在租家庭的月租金",
                "把 %d 年 %d 月的租金按现在的参数和改后的参数各算一遍。".formatted(month.getYear(), month.getMonthValue()),
                districts.entrySet().stream()
                        .map(one -> new Line(
                                one.getKey(),
                                one.getValue().looked,
                                one.getValue().better,
                                one.getValue().worse,
                                0,
                                one.getValue().before,
                                one.getValue().after))
                        .toList());
    }
}
