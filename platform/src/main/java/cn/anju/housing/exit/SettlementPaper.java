package cn.anju.housing.exit;

import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.Paper;
import cn.anju.casework.CaseFile;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.util.ArrayList;
import java.util.List;

/// The settlement as a paper that both sides hold.
final class SettlementPaper {

    private SettlementPaper() {}

    static Paper of(CaseFile file, CheckOut checkOut, Settlement settlement, String tenant) {
        var form = file.form(ExitCase.Form.class);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Fields(List.of(
                new Block.Field("承租人", tenant),
                new Block.Field("房屋", form.home()),
                new Block.Field("合同编号", form.lease()),
                new Block.Field("腾退事项", file.number().value()),
                new Block.Field("交房日期", Format.date(checkOut.vacatedOn())))));
        blocks.add(new Block.Heading("交房验收"));
        blocks.add(new Block.Fields(List.of(
                new Block.Field("水表", checkOut.water().toPlainString() + " 立方米"),
                new Block.Field("电表", checkOut.power().toPlainString() + " 千瓦时"),
                new Block.Field("气表", checkOut.gas().toPlainString() + " 立方米"),
                new Block.Field("交回钥匙", checkOut.keys() + " 把"),
                new Block.Field("备注", checkOut.note().isBlank() ? "无" : checkOut.note()))));
        blocks.add(new Block.Heading("结算"));
        List<List<String>> rows = new ArrayList<>(settlement.lines().stream()
                .map(line -> List.of(line.what(), line.how(), Format.money(line.amount())))
                .toList());
        rows.add(List.of(
                settlement.refund().signum() > 0 ? "应退给承租人" : "承租人应付",
                "",
                Format.money(settlement.refund().signum() > 0 ? settlement.refund() : settlement.toPay())));
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("项目", 5, false),
                        new Block.Column("说明", 6, false),
                        new Block.Column("金额", 3, true)),
                rows));
        blocks.add(new Block.Text("正数由承租人支付，负数抵给承租人。租金算到交房当日；水、电、气费按表底数由承租人与供应单位结清。"));
        blocks.add(new Block.Signatures(List.of(new Block.Signature("承租人", ""), new Block.Signature("运营单位（盖章）", ""))));
        blocks.add(new Block.Issued(Districts.name(file.district()) + "住房保障主管部门"));
        return new Paper("公共租赁住房腾退结算单", file.number().value(), settlement.settledOn(), blocks);
    }
}
