package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Cell;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The case on the desk: grounds and days, the check-out, the settlement, and who may not apply again.
@Component
public class ExitSummarySlot implements CaseSlot {

    private final ExitRegister register;
    private final Leases leases;
    private final LeavingDays days;
    private final CheckOuts checkOuts;
    private final ReckoningSettlement reckoning;
    private final Settlements settlements;
    private final ViolationBars bars;
    private final People people;
    private final Clock clock;

    ExitSummarySlot(
            ExitRegister register,
            Leases leases,
            LeavingDays days,
            CheckOuts checkOuts,
            ReckoningSettlement reckoning,
            Settlements settlements,
            ViolationBars bars,
            People people,
            Clock clock) {
        this.register = register;
        this.leases = leases;
        this.days = days;
        this.checkOuts = checkOuts;
        this.reckoning = reckoning;
        this.settlements = settlements;
        this.bars = bars;
        this.people = people;
        this.clock = clock;
    }

    /// @param lines of the settlement, or of what it would be today
    /// @param result who pays whom, in words
    public record Model(
            String number,
            List<Fact> facts,
            boolean mayCheckOut,
            boolean checkedOut,
            List<Fact> checkOut,
            boolean settled,
            List<Row> lines,
            String result,
            List<Fact> bars) {}

    @Override
    public String type() {
        return ExitCase.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/exit/summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(ExitCase.Form.class);
        var exit = register.the(file.id());
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        var checkOut = checkOuts.find(file.id());
        var kept = settlements.find(file.id()).map(Settlements.Kept::settlement);
        List<Settlement.Line> lines = List.of();
        String result = "";
        if (kept.isPresent()) {
            lines = kept.get().lines();
            result = result(kept.get().toPay().subtract(kept.get().refund()));
        } else if (checkOut.isPresent() && exit.open()) {
            var reckoned = reckoning.reckon(
                    lease, checkOut.get(), days.chargedSince(lease.number(), form, exit), LocalDate.now(clock));
            lines = reckoned.lines();
            result = result(reckoned.balance());
        }
        return new Model(
                file.number().value(),
                facts(form, exit, lease),
                CheckingOut.isOpen(file, reader),
                checkOut.isPresent(),
                checkOut.map(ExitSummarySlot::sheet).orElse(List.of()),
                kept.isPresent(),
                lines.stream()
                        .map(line ->
                                Row.of(Cell.of(line.what()), Cell.of(line.how()), Cell.of(Format.money(line.amount()))))
                        .toList(),
                result,
                bars.of(file.id()).stream()
                        .map(bar -> Fact.of(
                                people.the(bar.person()).maskedName(),
                                "到 " + Format.date(bar.until()) + "（含当日）",
                                "第四十条"))
                        .toList());
    }

    private static List<Fact> facts(ExitCase.Form form, ExitRegister.Exit exit, Lease lease) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("原因", form.grounds().label() + "（" + form.grounds().article() + "）"),
                Fact.of("查明的情况", form.grounds().why()),
                Fact.of("从哪天起", Format.date(exit.since())),
                Fact.of("合同", form.lease()),
                Fact.of("房屋", form.home()),
                Fact.of(
                        "租期",
                        Format.date(lease.terms().startsOn()) + " 至 "
                                + Format.date(lease.terms().endsOn()))));
        if (exit.noticedOn() != null) {
            facts.add(Fact.of("通知日", Format.date(exit.noticedOn())));
            facts.add(Fact.of("过渡期", exit.transitionGranted() ? "已给予" : "没有给予"));
            facts.add(Fact.of("最后搬离日", exit.leaveBy() == null ? "等工作日历" : Format.weekday(exit.leaveBy())));
        }
        return List.copyOf(facts);
    }

    private static List<Fact> sheet(CheckOut one) {
        return List.of(
                Fact.of("交房日期", Format.date(one.vacatedOn())),
                Fact.of("水表", one.water().toPlainString() + " 立方米"),
                Fact.of("电表", one.power().toPlainString() + " 千瓦时"),
                Fact.of("气表", one.gas().toPlainString() + " 立方米"),
                Fact.of("钥匙", one.keys() + " 把"),
                Fact.of("损坏赔偿", one.damages().isEmpty() ? "没有" : Format.money(one.damage())),
                Fact.of("押金", one.deposit().signum() == 0 ? "没有" : Format.money(one.deposit())),
                Fact.of("备注", one.note().isBlank() ? "没有" : one.note()));
    }

    private static String result(BigDecimal balance) {
        return switch (balance.signum()) {
            case 1 -> "承租人应付 " + Format.money(balance);
            case -1 -> "应退给承租人 " + Format.money(balance.negate());
            default -> "互不相欠";
        };
    }
}
