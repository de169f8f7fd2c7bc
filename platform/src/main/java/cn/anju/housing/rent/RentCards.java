package cn.anju.housing.rent;

import cn.anju.casework.ResidentCards;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// On a household's own page: rent that is to be paid, and first of all rent that is late.
@Component
class RentCards implements ResidentCards {

    private final OwnRents own;

    RentCards(OwnRents own) {
        this.own = own;
    }

    @Override
    public List<Card> cards(Actor resident) {
        return own.leasesOf(resident).stream()
                .flatMap(lease -> card(own.billsOf(lease)))
                .toList();
    }

    private static Stream<Card> card(List<OwnRents.Owed> bills) {
        var open = bills.stream().filter(owed -> !owed.standing().isSettled()).toList();
        if (open.isEmpty()) {
            return Stream.empty();
        }
        var sum = open.stream().map(owed -> owed.standing().owed()).reduce(BigDecimal.ZERO, BigDecimal::add);
        long late = open.stream().filter(owed -> owed.standing().daysLate() > 0).count();
        var next = open.getLast().bill();
        return Stream.of(
                late > 0
                        ? new Card(
                                4,
                                true,
                                "租金逾期了",
                                "有 %d 张账单过了缴款日，今天一共要缴 %s。每晚一天，违约金就多一天。".formatted(late, Format.money(sum)),
                                "看账单",
                                "/me/rent")
                        : new Card(
                                15,
                                true,
                                RentView.title(next.number()),
                                "请在 %s前缴 %s。".formatted(Format.weekday(next.dueOn()), Format.money(sum)),
                                "看账单并缴款",
                                "/me/rent"));
    }
}
