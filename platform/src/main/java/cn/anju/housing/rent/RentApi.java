package cn.anju.housing.rent;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.money.BillNumber;
import cn.anju.money.PayingBill;
import cn.anju.money.Receipts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A household's bills and receipts for programs.
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rent", description = "租金：自己的账单、缴款、收据。")
class RentApi {

    private final OwnRents own;
    private final PayingBill paying;
    private final Receipts receipts;
    private final Once once;

    RentApi(OwnRents own, PayingBill paying, Receipts receipts, Once once) {
        this.own = own;
        this.paying = paying;
        this.receipts = receipts;
        this.once = once;
    }

    /// @param owed what settles it today: unpaid rent and unpaid late fee
    record OwnBill(
            String number,
            BigDecimal amount,
            LocalDate dueOn,
            BigDecimal unpaid,
            BigDecimal lateFee,
            int daysLate,
            BigDecimal owed) {}

    record OwnReceipt(
            String receipt,
            String bill,
            BigDecimal amount,
            LocalDate paidOn,
            BigDecimal rent,
            BigDecimal lateFee,
            BigDecimal excess) {}

    @Operation(summary = "我家的账单和今天要缴的数")
    @GetMapping("/bills")
    List<OwnBill> bills(Actor actor) {
        return own.leasesOf(actor).stream()
                .flatMap(lease -> own.billsOf(lease).stream())
                .map(RentApi::answer)
                .toList();
    }

    @Operation(summary = "缴清一张账单")
    @OncePerKey
    @PostMapping("/bills/{bill}/payment")
    OwnReceipt pay(@PathVariable String bill, Actor actor, HttpServletRequest request) {
        var number = BillNumber.read(bill)
                .filter(one -> own.leaseOf(one, actor).isPresent())
                .orElseThrow(() -> new NotFound("账单"));
        String reference = actor.account() + "/" + request.getHeader(Once.HEADER);
        return once.answer(request, actor, null, OwnReceipt.class, () -> switch (paying.pay(number, reference, actor)) {
            case PayingBill.Result.Paid(var receipt) -> receipt(receipt, actor);
            case PayingBill.Result.Settled() -> throw new Conflict("这张账单已经缴清。", "没有再扣款。");
            case PayingBill.Result.Declined(var words) ->
                throw new Refused("payment.declined", "没有缴成。", words, "请稍后再试。");
            case PayingBill.Result.NoChannel() ->
                throw new Refused("payment.no-channel", "现在不能在网上缴款。", "没有开通网上支付。", "请到银行网点或小区管理处缴纳。");
        });
    }

    @Operation(summary = "一张收据")
    @GetMapping("/receipts/{receipt}")
    OwnReceipt receipt(@PathVariable String receipt, Actor actor) {
        return receipts.find(receipt)
                .filter(one -> own.leaseOf(one.payment().bill(), actor).isPresent())
                .map(one -> new OwnReceipt(
                        one.payment().receipt(),
                        one.payment().bill().toString(),
                        one.payment().amount(),
                        one.payment().paidOn(),
                        one.rent(),
                        one.fee(),
                        one.excess()))
                .orElseThrow(() -> new NotFound("收据"));
    }

    private static OwnBill answer(OwnRents.Owed owed) {
        var standing = owed.standing();
        return new OwnBill(
                owed.bill().number().toString(),
                owed.bill().amount(),
                owed.bill().dueOn(),
                standing.unpaid(),
                standing.fee(),
                standing.daysLate(),
                standing.owed());
    }
}
