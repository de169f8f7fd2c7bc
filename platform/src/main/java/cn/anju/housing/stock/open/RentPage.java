package cn.anju.housing.stock.open;

import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What a home costs: the standards in force, and how a month's rent follows from them (第二十七条).
@Controller
class RentPage {

    /// A usual two-room home, to compute an example with.
    private static final BigDecimal EXAMPLE_AREA = new BigDecimal("50.32");

    private final PublicStock stock;
    private final PublicRents rents;

    RentPage(PublicStock stock, PublicRents rents) {
        this.stock = stock;
        this.rents = rents;
    }

    @GetMapping("/rents")
    String rents(Model model) {
        var today = stock.today();
        var lines = rents.inForceOn(today);
        model.addAttribute("today", Format.date(today));
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> Row.of(
                                Cell.link(line.name(), "/projects/" + line.project()),
                                Cell.of(line.district()),
                                Cell.of(line.typeLabel()),
                                Cell.of(line.standard().toPlainString()),
                                Cell.of(line.market().toPlainString()),
                                Cell.of(Format.date(line.since()))))
                        .toList());
        lines.stream().findFirst().ifPresent(line -> model.addAttribute("example", example(line)));
        return "housing/stock/rents";
    }

    private static RentExample example(PublicRents.Line line) {
        return new RentExample(
                line.name(),
                Format.area(EXAMPLE_AREA),
                line.standard().toPlainString(),
                Format.money(EXAMPLE_AREA.multiply(line.standard()).setScale(2, RoundingMode.HALF_UP)));
    }
}
