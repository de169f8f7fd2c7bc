package cn.anju.housing.rent;

import cn.anju.archive.paper.PaperPrinter;
import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.Lease;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.Format;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.PayingBill;
import cn.anju.money.PaymentChannel;
import cn.anju.money.Payments;
import cn.anju.money.Receipt;
import cn.anju.money.Receipts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A household sees what it owes and why, pays, and has its receipts.
@Controller
class RentPages {

    private static final String HERE = "/me/rent";

    private final OwnRents own;
    private final Bills bills;
    private final Payments payments;
    private final Receipts receipts;
    private final PayingBill paying;
    private final ParametersInForce parameters;
    private final Clock clock;

    RentPages(
            OwnRents own,
            Bills bills,
            Payments payments,
            Receipts receipts,
            PayingBill paying,
            ParametersInForce parameters,
            Clock clock) {
        this.own = own;
        this.bills = bills;
        this.payments = payments;
        this.receipts = receipts;
        this.paying = paying;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String all(Actor actor, Model model) {
        model.addAttribute(
                "leases", own.leasesOf(actor).stream().map(this::view).toList());
        paying.channel().map(PaymentChannel::label).ifPresent(label -> model.addAttribute("channel", label));
        return "housing/rent/mine";
    }

    /// First step asks again with the sum; second step (`confirmed`) pays.
    @PostMapping(HERE + "/bills/{bill}/pay")
    String pay(
            @PathVariable String bill,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var number = theBill(bill, actor);
        if (!confirmed || key.isBlank()) {
            model.addAttribute("confirmation", confirmation(number));
            return "look/confirm";
        }
        return switch (paying.pay(number, key, actor)) {
            case PayingBill.Result.Paid(var receipt) -> {
                Flash.success(flash, "已缴清，这是收据。");
                yield "redirect:" + HERE + "/receipts/" + receipt;
            }
            case PayingBill.Result.Settled() -> back(flash, "这张账单已经缴清，没有再扣款。");
            case PayingBill.Result.Declined(var words) -> back(flash, "没有缴成。" + words);
            case PayingBill.Result.NoChannel() -> back(flash, "现在不能在网上缴款，请到银行网点或小区管理处缴纳。");
        };
    }

    @GetMapping(HERE + "/receipts/{receipt}")
    String receipt(@PathVariable String receipt, Actor actor, Model model) {
        var found = theReceipt(receipt, actor);
        model.addAttribute("receipt", found.payment().receipt());
        model.addAttribute("title", RentView.title(found.payment().bill()));
        model.addAttribute("amount", Format.money(found.payment().amount()));
        model.addAttribute("facts", ReceiptPaper.facts(found, theLease(found, actor), bills));
        return "housing/rent/receipt";
    }

    @GetMapping(HERE + "/receipts/{receipt}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String receipt, Actor actor) {
        var found = theReceipt(receipt, actor);
        var paper = ReceiptPaper.of(found, theLease(found, actor), bills);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("收据-" + receipt + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(PaperPrinter.print(paper).bytes());
    }

    private RentView view(Lease lease) {
        var owed = own.billsOf(lease);
        var paid = owed.stream()
                .flatMap(one -> payments.of(one.bill().number()).stream())
                .sorted(Comparator.comparing(cn.anju.money.Payment::takenAt).reversed())
                .toList();
        var rate = (BigDecimal) parameters.set().value("housing.rent.late-fee-per-day", LocalDate.now(clock));
        return RentView.of(
                lease,
                owed,
                paid,
                "万分之 " + rate.movePointRight(4).stripTrailingZeros().toPlainString());
    }

    private Confirmation confirmation(BillNumber number) {
        var bill = bills.find(number).orElseThrow();
        var standing = payments.standing(bill, LocalDate.now(clock));
        return new Confirmation(
                "确认缴款？",
                RentView.title(number),
                "缴 " + Format.money(standing.owed()),
                standing.fee().signum() > 0
                        ? List.of("其中租金 " + Format.money(standing.unpaid()) + "，违约金 "
                                + Format.money(standing.fee().subtract(standing.feePaid())) + "。")
                        : List.of("缴完就能看到收据。"),
                HERE + "/bills/" + number + "/pay",
                Map.of(),
                "缴 " + Format.money(standing.owed()),
                false,
                HERE);
    }

    private static String back(RedirectAttributes flash, String words) {
        Flash.failure(flash, words);
        return "redirect:" + HERE;
    }

    private BillNumber theBill(String text, Actor actor) {
        return BillNumber.read(text)
                .filter(number -> own.leaseOf(number, actor).isPresent())
                .orElseThrow(() -> new NotFound("账单"));
    }

    private Receipt theReceipt(String number, Actor actor) {
        return receipts.find(number)
                .filter(receipt -> own.leaseOf(receipt.payment().bill(), actor).isPresent())
                .orElseThrow(() -> new NotFound("收据"));
    }

    private Lease theLease(Receipt receipt, Actor actor) {
        return own.leaseOf(receipt.payment().bill(), actor).orElseThrow();
    }
}
