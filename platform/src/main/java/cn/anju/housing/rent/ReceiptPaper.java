package cn.anju.housing.rent;

import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.Paper;
import cn.anju.housing.lease.Lease;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.money.Bills;
import cn.anju.money.Receipt;
import java.util.ArrayList;
import java.util.List;

/// A receipt as it is read and as it is printed; both say the same.
final class ReceiptPaper {

    private ReceiptPaper() {}

    static List<Fact> facts(Receipt receipt, Lease lease, Bills bills) {
        var payment = receipt.payment();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("收据编号", payment.receipt()),
                Fact.of("账单", payment.bill().toString()),
                Fact.of("房屋", lease.terms().unitCode().value()),
                Fact.of("缴款日期", Format.date(payment.paidOn())),
                Fact.of("租金", Format.money(receipt.rent()))));
        if (receipt.fee().signum() != 0) {
            facts.add(Fact.of("违约金", Format.money(receipt.fee())));
        }
        if (receipt.excess().signum() != 0) {
            facts.add(Fact.of("多缴，待退或抵扣", Format.money(receipt.excess())));
        }
        facts.add(Fact.of("合计", Format.money(payment.amount())));
        bills.find(payment.bill())
                .ifPresent(bill -> facts.add(Fact.of("租金归", bill.beneficiary().label())));
        return List.copyOf(facts);
    }

    static Paper of(Receipt receipt, Lease lease, Bills bills) {
        var payment = receipt.payment();
        return new Paper(
                "公共租赁住房租金收据",
                payment.receipt(),
                payment.paidOn(),
                List.of(
                        new Block.Line(RentView.title(payment.bill())),
                        new Block.Fields(facts(receipt, lease, bills).stream()
                                .map(fact -> new Block.Field(fact.label(), fact.value()))
                                .toList()),
                        new Block.Text("本收据由系统在款项入账时开出，编号唯一，可以在“租金”页核对。")));
    }
}
