package cn.anju.housing.exit;

import cn.anju.casework.CaseNumber;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ReadingCase;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Leaving for programs: who should leave by the data, opening a case, the check-out, the settlement. The moves of a
/// case are made where the moves of all cases are.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "exits", description = "腾退：应当腾退的合同、立案、交房验收、结算。")
class ExitApi {

    private final ExitProposals proposals;
    private final OpeningExit opening;
    private final CheckingOut checking;
    private final Settlements settlements;
    private final ReadingCase reading;
    private final Leases leases;
    private final Once once;

    ExitApi(
            ExitProposals proposals,
            OpeningExit opening,
            CheckingOut checking,
            Settlements settlements,
            ReadingCase reading,
            Leases leases,
            Once once) {
        this.proposals = proposals;
        this.opening = opening;
        this.checking = checking;
        this.settlements = settlements;
        this.reading = reading;
        this.leases = leases;
        this.once = once;
    }

    record Proposed(String lease, String home, ExitReason reason, LocalDate since, String why, String article) {}

    @Operation(summary = "按数据应当腾退、还没有立案的合同，最多各 200 份")
    @GetMapping("/exits/proposals")
    List<Proposed> proposed(Actor actor) {
        return proposals.of(ExitReach.of(actor)).stream()
                .map(one -> new Proposed(
                        one.lease().number().value(),
                        one.lease().terms().unitCode().value(),
                        one.grounds().reason(),
                        one.grounds().since(),
                        one.grounds().why(),
                        one.grounds().article()))
                .toList();
    }

    /// @param act FALSE_INFORMATION, SUBLET … for a violation
    record ToOpen(
            @Nullable String lease,
            @Nullable String reason,
            @Nullable String act,
            @Nullable String vacantMonths,
            @Nullable String since,
            @Nullable String why) {}

    /// @param opened false when the lease had an open case before
    record Open(String number, boolean opened) {}

    @Operation(summary = "立案；一份合同只有一件没有办结的腾退")
    @OncePerKey
    @PostMapping("/exits")
    Open open(@RequestBody ToOpen body, Actor actor, HttpServletRequest request) {
        var lease = ExitReach.theLease(text(body.lease()), leases, actor);
        var form = new ExitForm(
                text(body.reason()), text(body.act()), text(body.vacantMonths()), text(body.since()), text(body.why()));
        var grounds = switch (form.read()) {
            case ExitForm.Read.Bad(var problems) -> throw Refusal.thrown(problems);
            case ExitForm.Read.Good(var good) -> good;
        };
        return once.answer(
                request, actor, body, Open.class, () -> switch (opening.open(lease.number(), grounds, actor)) {
                    case OpeningExit.Result.Opened(CaseNumber number) -> new Open(number.value(), true);
                    case OpeningExit.Result.OpenAlready(CaseNumber number) -> new Open(number.value(), false);
                    case OpeningExit.Result.Refused(var refusal) -> throw Refusal.thrown(List.of(refusal));
                });
    }

    /// @param damages a line each: what, a space, the amount in yuan
    record Sheet(
            @Nullable String vacatedOn,
            @Nullable String water,
            @Nullable String power,
            @Nullable String gas,
            @Nullable String keys,
            @Nullable String damages,
            @Nullable String deposit,
            @Nullable String note) {}

    record Recorded(String number) {}

    @Operation(summary = "填写交房验收单；确认交房以前可以改")
    @OncePerKey
    @PostMapping("/cases/{number}/check-out")
    Recorded checkOut(@PathVariable String number, @RequestBody Sheet body, Actor actor, HttpServletRequest request) {
        var file = checking.theCase(number, actor);
        var form = new CheckOutForm(
                text(body.vacatedOn()),
                text(body.water()),
                text(body.power()),
                text(body.gas()),
                text(body.keys()),
                text(body.damages()),
                text(body.deposit()),
                text(body.note()));
        return once.answer(request, actor, body, Recorded.class, () -> {
            var problems = checking.record(file, form, actor);
            if (!problems.isEmpty()) {
                throw Refusal.thrown(problems);
            }
            return new Recorded(number);
        });
    }

    @Operation(summary = "一件腾退的结算")
    @GetMapping("/cases/{number}/settlement")
    Settlement settlement(@PathVariable String number, Actor actor) {
        var file = reading.asStaff(actor, number, "腾退结算");
        return settlements.find(file.id()).map(Settlements.Kept::settlement).orElseThrow(() -> new NotFound("结算"));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
