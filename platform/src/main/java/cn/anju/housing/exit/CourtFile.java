package cn.anju.housing.exit;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.Bundle;
import cn.anju.archive.paper.Paper;
import cn.anju.archive.paper.PaperPrinter;
import cn.anju.archive.paper.PrintedPaper;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.housing.lease.Lease;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Format;
import cn.anju.money.Bills;
import cn.anju.money.Payments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The file with which a court is asked to enforce (第四十一条): index, lease, bills, letters, decision, as one PDF.
@Component
class CourtFile {

    private static final String PDF = "application/pdf";

    private final Documents documents;
    private final Letters letters;
    private final ExitDecisions decisions;
    private final Bills bills;
    private final Payments payments;
    private final People people;

    CourtFile(
            Documents documents,
            Letters letters,
            ExitDecisions decisions,
            Bills bills,
            Payments payments,
            People people) {
        this.documents = documents;
        this.letters = letters;
        this.decisions = decisions;
        this.bills = bills;
        this.payments = payments;
        this.people = people;
    }

    private record Piece(String title, String remark, byte[] pdf) {}

    PrintedPaper of(CaseFile file, Lease lease, String application, LocalDate today, Actor by) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("强制执行申请理由", "", print(reasons(file, application, today))));
        if (lease.contract() != null) {
            add(pieces, "租赁合同 " + lease.number(), lease.contract(), by);
        } else {
            pieces.add(new Piece("租赁合同 " + lease.number(), "纸质合同另附", print(contractData(file, lease, today))));
        }
        if (lease.signedScan() != null) {
            add(pieces, "租赁合同签字扫描件", lease.signedScan(), by);
        }
        pieces.add(new Piece("账单和欠缴情况", "", print(arrears(file, lease, today))));
        for (var letter : letters.of(file.id())) {
            if (letter.document() != null) {
                add(pieces, letter.title(), new DocumentId(letter.document()), by);
            }
        }
        pieces.add(new Piece("腾退决定和逐条核对", "", print(decision(file, today))));
        var parts =
                pieces.stream().map(piece -> new Bundle.Part(PDF, piece.pdf())).toList();
        return Bundle.bind(pages -> index(file, lease, pieces, pages, today), parts);
    }

    private void add(List<Piece> pieces, String title, DocumentId id, Actor by) {
        if (documents.open(id, by, Purpose.EXPORT) instanceof Opening.Opened(var document, var content)
                && document.mediaType().equals(PDF)) {
            pieces.add(new Piece(title, "", content.bytes()));
        } else {
            throw new IllegalStateException("the court's file cannot be bound without " + id);
        }
    }

    private Paper index(CaseFile file, Lease lease, List<Piece> pieces, List<Integer> pages, LocalDate today) {
        var tenant = people.the(lease.tenant());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            rows.add(List.of(
                    Integer.toString(i + 1),
                    pieces.get(i).title(),
                    pieces.get(i).remark(),
                    Integer.toString(pages.get(i))));
        }
        return new Paper(
                "公共租赁住房强制执行申请案卷",
                file.number().value(),
                today,
                List.of(
                        new Block.Fields(List.of(
                                new Block.Field("被申请人", tenant.name().value()),
                                new Block.Field("身份证号", tenant.idNumber().value()),
                                new Block.Field("房屋", lease.terms().unitCode().value()),
                                new Block.Field("立案编号", file.number().value()))),
                        new Block.Heading("目录"),
                        new Block.Table(
                                List.of(
                                        new Block.Column("序号", 1, true),
                                        new Block.Column("材料", 7, false),
                                        new Block.Column("备注", 3, false),
                                        new Block.Column("页", 1, true)),
                                rows)));
    }

    private static Paper reasons(CaseFile file, String application, LocalDate today) {
        var form = file.form(ExitCase.Form.class);
        return new Paper(
                "强制执行申请理由",
                file.number().value(),
                today,
                List.of(
                        new Block.Fields(List.of(
                                new Block.Field("应当腾退的原因", form.grounds().label()),
                                new Block.Field("依据", form.grounds().article() + "、第四十一条"),
                                new Block.Field("查明的情况", form.grounds().why()))),
                        new Block.Text(application)));
    }

    private static Paper contractData(CaseFile file, Lease lease, LocalDate today) {
        return new Paper(
                "租赁合同登记信息",
                file.number().value(),
                today,
                List.of(
                        new Block.Fields(List.of(
                                new Block.Field("合同编号", lease.number().value()),
                                new Block.Field(
                                        "租期",
                                        Format.date(lease.terms().startsOn()) + " 至 "
                                                + Format.date(lease.terms().endsOn())),
                                new Block.Field(
                                        "签约月租金", Format.money(lease.terms().monthlyRent())))),
                        new Block.Text("本合同在原系统签订，纸质原件由档案室保存，随卷另附。")));
    }

    private Paper arrears(CaseFile file, Lease lease, LocalDate today) {
        var rows = bills.of(lease.number().value()).reversed().stream()
                .map(bill -> {
                    var standing = payments.standing(bill, today);
                    return List.of(
                            bill.number().toString(),
                            Format.money(bill.amount()),
                            Format.date(bill.dueOn()),
                            Format.money(standing.unpaid()),
                            Format.money(standing.fee().subtract(standing.feePaid())));
                })
                .toList();
        return new Paper(
                "账单和欠缴情况",
                file.number().value(),
                today,
                List.of(
                        new Block.Table(
                                List.of(
                                        new Block.Column("账单", 6, false),
                                        new Block.Column("金额", 3, true),
                                        new Block.Column("最后缴款日", 4, false),
                                        new Block.Column("未缴租金", 3, true),
                                        new Block.Column("违约金", 3, true)),
                                rows),
                        new Block.Text(rows.isEmpty() ? "没有出过账单。" : "违约金算到本卷日期。")));
    }

    private Paper decision(CaseFile file, LocalDate today) {
        var read = decisions.latest(file.id()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("核对情况", 8, false),
                        new Block.Column("结论", 2, false),
                        new Block.Column("依据", 4, false)),
                read.conditions().stream()
                        .map(one -> List.of(
                                one.text(),
                                ExitWords.status(one.status()),
                                one.condition().citation().text()))
                        .toList()));
        blocks.add(new Block.Line("决定凭据 SHA-256：" + read.receipt().sha256()));
        return new Paper("腾退决定和逐条核对", file.number().value(), today, blocks);
    }

    private static byte[] print(Paper paper) {
        return PaperPrinter.print(paper).bytes();
    }
}
