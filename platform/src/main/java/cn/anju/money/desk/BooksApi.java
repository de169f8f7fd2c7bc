package cn.anju.money.desk;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.identity.Actor;
import cn.anju.money.Books;
import cn.anju.money.FinanceReach;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The books for programs: the reconciliation of a day, what is to be handed over, a hand-over.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "books", description = "对账：每日平衡、待划转、划转登记。")
class BooksApi {

    private final Books books;
    private final HandingOver handing;
    private final Once once;
    private final Clock clock;

    BooksApi(Books books, HandingOver handing, Once once, Clock clock) {
        this.books = books;
        this.handing = handing;
        this.once = once;
        this.clock = clock;
    }

    /// @param checks the comparisons; empty for an officer of a district
    /// @param wrong the entries that say something else than their papers
    /// @param payables what is to be handed over at the end of the day
    record Day(LocalDate day, List<Check> checks, List<Check> wrong, List<Payable> payables) {}

    /// @param difference 0.00 when the books agree
    record Check(String what, BigDecimal ledger, BigDecimal papers, BigDecimal difference) {

        static List<Check> of(List<Books.Line> lines) {
            return lines.stream()
                    .map(line -> new Check(line.what(), line.ledger(), line.papers(), line.difference()))
                    .toList();
        }
    }

    record Payable(String whose, String name, BigDecimal amount) {}

    /// @param voucher the number of the bank's transfer, booked once
    record HandOver(String whose, BigDecimal amount, String voucher) {}

    record Left(BigDecimal left) {}

    @Operation(summary = "一天的账：是否平衡、待划转给谁多少")
    @GetMapping("/books")
    Day day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor actor) {
        var reach = FinanceReach.reading(actor);
        var on = day == null ? LocalDate.now(clock) : day;
        return new Day(
                on,
                reach.city() ? Check.of(books.check(on)) : List.of(),
                reach.city() ? Check.of(books.wrong(on)) : List.of(),
                handing.payables(on, reach).stream()
                        .map(one -> new Payable(one.whose().code(), one.whose().label(), one.amount()))
                        .toList());
    }

    @Operation(summary = "登记一笔划转；同一张凭证只登记一次")
    @OncePerKey
    @PostMapping("/hand-overs")
    Left handOver(@RequestBody HandOver body, Actor actor, HttpServletRequest request) {
        FinanceReach.booking(actor);
        return once.answer(request, actor, body, Left.class, () -> switch (handing.book(
                body.whose(), body.amount(), body.voucher(), actor)) {
            case HandingOver.Result.Booked(var left) -> new Left(left);
            case HandingOver.Result.Refused(var reason) -> throw Refusal.thrown(List.of(reason));
        });
    }
}
