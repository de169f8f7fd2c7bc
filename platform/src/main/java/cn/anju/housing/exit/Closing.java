package cn.anju.housing.exit;

import cn.anju.archive.paper.PaperPrinter;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.housing.application.LivePeople;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.housing.stock.Units;
import cn.anju.identity.People;
import cn.anju.look.Format;
import org.springframework.stereotype.Component;

/// The end: the account is settled, the lease ends, the home is put in order, and its people are free.
@Component
class Closing implements MoveEffect {

    private final ExitRegister register;
    private final Leases leases;
    private final LeavingLeases leaving;
    private final LeavingDays days;
    private final CheckOuts checkOuts;
    private final Settling settling;
    private final Settlements settlements;
    private final ExitPapers papers;
    private final ExitLetters letters;
    private final Units units;
    private final LivePeople live;
    private final People people;

    Closing(
            ExitRegister register,
            Leases leases,
            LeavingLeases leaving,
            LeavingDays days,
            CheckOuts checkOuts,
            Settling settling,
            Settlements settlements,
            ExitPapers papers,
            ExitLetters letters,
            Units units,
            LivePeople live,
            People people) {
        this.register = register;
        this.leases = leases;
        this.leaving = leaving;
        this.days = days;
        this.checkOuts = checkOuts;
        this.settling = settling;
        this.settlements = settlements;
        this.papers = papers;
        this.letters = letters;
        this.units = units;
        this.live = live;
        this.people = people;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ExitCase.Form.class);
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        var checkOut = checkOuts.find(file.id()).orElseThrow();
        var exit = register.the(file.id());
        var settlement = settling.settle(
                file, lease, checkOut, days.chargedSince(lease.number(), form, exit), move.today(), move.actor());
        var tenant = people.the(lease.tenant()).name().value();
        var document = papers.keep(
                file,
                PaperPrinter.print(SettlementPaper.of(file, checkOut, settlement, tenant)),
                ExitPapers.SETTLEMENT,
                move.actor());
        settlements.insert(file.id(), settlement, document);
        leaving.end(lease.number());
        register.close(file.id());
        var taken = units.takeBack(lease.unit(), move.actor(), "腾退办结，收回整修");
        if (!taken.isDone()) {
            throw new RefusedInEffect(Refusal.of("unit", taken.inWords(), "请先在房源里核对这套房屋的状态。"));
        }
        live.release(lease.caseId());
        letters.tell(
                file,
                ExitLetters.SETTLEMENT,
                "腾退结算告知书",
                move.actor(),
                "您家已经交房（%s），租赁合同 %s 终止。".formatted(Format.date(checkOut.vacatedOn()), form.lease()),
                settlement.refund().signum() > 0
                        ? "结算后应退给您家 " + Format.money(settlement.refund()) + "，由财务退还。"
                        : settlement.toPay().signum() > 0
                                ? "结算后您家还应支付 " + Format.money(settlement.toPay()) + "，可以在“租金”页缴纳。"
                                : "结算后互不相欠。",
                "逐项明细见结算单。");
    }
}
