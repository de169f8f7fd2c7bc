package cn.anju.money.desk;

import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Role;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.CsvText;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.money.Books;
import cn.anju.money.FinanceReach;
import cn.anju.money.Ledger;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The books of a day: do they agree, what does each account hold, what goes on to whom.
@Controller
class BooksPages {

    private static final String HERE = "/desk/rent/books";
    private static final int SHOWN = 50;

    private final Books books;
    private final Ledger ledger;
    private final HandingOver handing;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BooksPages(
            Books books,
            Ledger ledger,
            HandingOver handing,
            Accounts accounts,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.handing = handing;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor,
            Model model) {
        return page(upToToday(day), FormState.blank(), actor, model);
    }

    /// The list for the treasury and the owners.
    @GetMapping(HERE + "/payables.csv")
    ResponseEntity<byte[]> payables(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor) {
        var on = upToToday(day);
        var csv = new CsvText().row("日期", "收款单位代码", "收款单位", "待划转金额");
        var payables = handing.payables(on, FinanceReach.reading(actor));
        payables.forEach(one -> csv.row(on, one.whose().code(), one.whose().label(), one.amount()));
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.done(actor, "money.export", "payables", on)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("待划转-" + on + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    /// First step asks again; second step (`confirmed`) books.
    @PostMapping(HERE + "/hand-overs")
    String handOver(@RequestParam Map<String, String> entered, Actor actor, Model model, RedirectAttributes flash) {
        FinanceReach.booking(actor);
        String whose = entered.getOrDefault("whose", "");
        String amount = entered.getOrDefault("amount", "").strip();
        String voucher = entered.getOrDefault("voucher", "").strip();
        var form = FormState.blank()
                .holding("whose", whose)
                .holding("amount", amount)
                .holding("voucher", voucher);
        if (!amount.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            return page(today(), form.with("amount", "请填写金额，例如 1234.56。"), actor, model);
        }
        var yuan = new BigDecimal(amount);
        if (!"true".equals(entered.get("confirmed"))) {
            model.addAttribute("desk", true);
            model.addAttribute("confirmation", confirmation(whose, amount, voucher));
            return "look/confirm";
        }
        return switch (handing.book(whose, yuan, voucher, actor)) {
            case HandingOver.Result.Booked(var left) -> {
                Flash.success(flash, "已登记划转 " + Format.money(yuan) + "，还有 " + Format.money(left) + " 待划转。");
                yield "redirect:" + HERE;
            }
            case HandingOver.Result.Refused(var why) ->
                page(today(), form.with(why.field(), why.what() + why.next()), actor, model);
        };
    }

    private static Confirmation confirmation(String whose, String amount, String voucher) {
        return new Confirmation(
                "确认登记划转？",
                whose + " · 凭证 " + voucher,
                "从租金专户划出 " + Format.money(new BigDecimal(amount)),
                List.of("登记以后不能更改；登错了要另做一笔更正。", "同一张凭证只能登记一次。"),
                HERE + "/hand-overs",
                Map.of("whose", whose, "amount", amount, "voucher", voucher),
                "登记划转",
                false,
                HERE);
    }

    private String page(LocalDate day, FormState form, Actor actor, Model model) {
        var reach = FinanceReach.reading(actor);
        var payables = handing.payables(day, reach);
        model.addAttribute("day", day);
        model.addAttribute("form", form.value("day").isEmpty() ? form.holding("day", day.toString()) : form);
        model.addAttribute("city", reach.city());
        if (reach.city()) {
            var check = books.check(day);
            var wrong = books.wrong(day);
            model.addAttribute("check", check.stream().map(BooksPages::row).toList());
            model.addAttribute("wrong", wrong.stream().map(BooksPages::row).toList());
            model.addAttribute("agrees", wrong.isEmpty() && check.stream().allMatch(Books.Line::agrees));
            model.addAttribute(
                    "balances",
                    ledger.balances(day).stream().map(BooksPages::row).toList());
        }
        model.addAttribute(
                "payables",
                payables.stream()
                        .map(one -> Row.of(Cell.of(one.whose().label()), Cell.of(Format.money(one.amount()))))
                        .toList());
        model.addAttribute(
                "choices",
                payables.stream()
                        .filter(one -> one.amount().signum() > 0)
                        .map(one -> Choice.of(one.whose().code(), one.whose().label()))
                        .toList());
        model.addAttribute("mayBook", actor.holds(Role.FINANCE));
        model.addAttribute(
                "handOvers",
                handing.latest(reach, SHOWN).stream().map(this::row).toList());
        return "money/books";
    }

    private static Row row(Books.Line line) {
        return Row.of(
                line.agrees() ? null : Tone.BAD,
                Cell.of(line.what()),
                Cell.of(Format.money(line.ledger())),
                Cell.of(Format.money(line.papers())),
                Cell.tag(Format.money(line.difference()), line.agrees() ? Tone.GOOD : Tone.BAD));
    }

    private static Row row(Ledger.Balance balance) {
        return Row.of(Cell.of(balance.account().label()), Cell.of(Format.money(balance.balance())));
    }

    private Row row(HandingOver.HandOver one) {
        return Row.of(
                Cell.of(Format.date(one.day())),
                Cell.of(one.whose().label()),
                Cell.of(Format.money(one.amount())),
                Cell.of(one.voucher()),
                Cell.of(accounts.displayName(one.by())));
    }

    private LocalDate upToToday(@Nullable LocalDate day) {
        return day == null || day.isAfter(today()) ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
