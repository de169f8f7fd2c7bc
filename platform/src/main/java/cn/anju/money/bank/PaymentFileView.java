package cn.anju.money.bank;

import cn.anju.look.Cell;
import cn.anju.look.Figure;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// A payment file as pages show it.
///
/// @param brought who brought it and when
/// @param imported who imported it and when; empty before
public record PaymentFileView(
        String name,
        String href,
        String brought,
        String imported,
        boolean started,
        boolean finished,
        int lines,
        List<Figure> figures) {

    static PaymentFileView of(BankFile file, List<BankLines.Count> counts) {
        var started = file.started();
        return new PaymentFileView(
                file.name(),
                "/desk/rent/payments/" + file.id(),
                file.checker() + "，" + Format.fullTime(file.checkedAt()),
                started == null ? "" : started.name() + "，" + Format.fullTime(started.at()),
                started != null,
                file.finishedAt() != null,
                file.lines(),
                List.of(
                        Figure.of(Format.number(file.lines()), "笔"),
                        Figure.of(Format.money(file.total()), "合计"),
                        figure(counts, BankLine.Outcome.TAKEN),
                        figure(counts, BankLine.Outcome.UNMATCHED),
                        figure(counts, BankLine.Outcome.MATCHED)));
    }

    private static Figure figure(List<BankLines.Count> counts, BankLine.Outcome outcome) {
        var count = counts.stream().filter(one -> one.outcome() == outcome).findFirst();
        return Figure.of(
                Format.money(count.map(BankLines.Count::total).orElse(BigDecimal.ZERO)),
                outcome.label() + " "
                        + Format.number(count.map(BankLines.Count::lines).orElse(0)) + " 笔");
    }

    static Row row(BankFile file) {
        var tag = file.finishedAt() != null
                ? Cell.tag("已导入", Tone.GOOD)
                : file.started() != null ? Cell.tag("导入中断，可接着导入", Tone.BAD) : Cell.tag("已检查，未导入", Tone.SOON);
        return Row.of(
                Cell.link(file.name(), "/desk/rent/payments/" + file.id()),
                Cell.of(Format.number(file.lines())),
                Cell.of(Format.money(file.total())),
                tag,
                Cell.of(file.checker()),
                Cell.of(Format.time(file.checkedAt())));
    }

    static Row row(BankLine line) {
        var place = "第 " + line.place() + " 行";
        return Row.of(
                line.suspended() ? Cell.link(place, "/desk/rent/unmatched/" + line.id()) : Cell.of(place),
                Cell.of(line.bill().isEmpty() ? "（空）" : line.bill()),
                Cell.of(amount(line)),
                Cell.of(line.payer()),
                Cell.of(Objects.requireNonNull(line.reason()).label()),
                Cell.tag(line.outcome().label(), line.outcome() == BankLine.Outcome.MATCHED ? Tone.GOOD : Tone.SOON));
    }

    static String amount(BankLine line) {
        return line.amount() == null ? line.given() : Format.money(line.amount());
    }
}
