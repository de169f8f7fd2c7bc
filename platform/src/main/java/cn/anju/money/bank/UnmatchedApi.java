package cn.anju.money.bank;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.identity.Actor;
import cn.anju.money.FinanceReach;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money under suspense for programs: the list, a match, the second person's word.
@RestController
@RequestMapping(path = "/api/v1/unmatched-payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments")
class UnmatchedApi {

    private final BankFiles files;
    private final BankLines lines;
    private final MatchingByHand matching;
    private final Once once;

    UnmatchedApi(BankFiles files, BankLines lines, MatchingByHand matching, Once once) {
        this.files = files;
        this.lines = lines;
        this.matching = matching;
        this.once = once;
    }

    /// @param reason how one knows that the money is for this bill
    record Match(String bill, String reason) {}

    record Word(boolean approved) {}

    /// @param state MATCHED, PROPOSED (a second person has to approve) or REJECTED
    record Outcome(String state, @Nullable String receipt) {}

    @Operation(summary = "待查款项：到了账、没有对上账单的钱")
    @GetMapping
    List<PaymentFilesApi.Line> all(Actor actor) {
        return lines.suspended(FinanceReach.reading(actor), PaymentFilePages.SHOWN).stream()
                .map(PaymentFilesApi.Line::of)
                .toList();
    }

    @Operation(summary = "认领一笔待查款项；超过限额的等第二人批准")
    @OncePerKey
    @PostMapping("/{line}/match")
    Outcome match(@PathVariable String line, @RequestBody Match body, Actor actor, HttpServletRequest request) {
        var found = UnmatchedPages.theLine(lines, files, line, FinanceReach.booking(actor));
        return once.answer(
                request,
                actor,
                body,
                Outcome.class,
                () -> outcome(matching.propose(found.id(), text(body.bill()), text(body.reason()), actor)));
    }

    @Operation(summary = "批准或不批准别人提出的认领")
    @OncePerKey
    @PostMapping("/{line}/decision")
    Outcome decide(@PathVariable String line, @RequestBody Word body, Actor actor, HttpServletRequest request) {
        var found = UnmatchedPages.theLine(lines, files, line, FinanceReach.booking(actor));
        return once.answer(
                request,
                actor,
                body,
                Outcome.class,
                () -> outcome(matching.decide(found.id(), body.approved(), actor)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Outcome outcome(MatchingByHand.Result result) {
        return switch (result) {
            case MatchingByHand.Result.Matched(var receipt) -> new Outcome("MATCHED", receipt);
            case MatchingByHand.Result.Proposed() -> new Outcome("PROPOSED", null);
            case MatchingByHand.Result.Rejected() -> new Outcome("REJECTED", null);
            case MatchingByHand.Result.Refused(var reason) -> throw Refusal.thrown(List.of(reason));
        };
    }
}
