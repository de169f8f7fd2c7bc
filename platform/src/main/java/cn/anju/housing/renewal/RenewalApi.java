package cn.anju.housing.renewal;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.Actor;
import cn.anju.policy.housing.Regime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A tenant's leases and their renewal for programs.
@RestController
@RequestMapping(path = "/api/v1/me/leases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "leases", description = "租住的房屋：合同、续租。")
class RenewalApi {

    private final TenantLeases tenants;
    private final AskingRenewal asking;
    private final RenewalQuotes quotes;
    private final Renewals renewals;
    private final RenewalDates dates;
    private final OldHolders oldHolders;
    private final Once once;
    private final Clock clock;

    RenewalApi(
            TenantLeases tenants,
            AskingRenewal asking,
            RenewalQuotes quotes,
            Renewals renewals,
            RenewalDates dates,
            OldHolders oldHolders,
            Once once,
            Clock clock) {
        this.tenants = tenants;
        this.asking = asking;
        this.quotes = quotes;
        this.renewals = renewals;
        this.dates = dates;
        this.oldHolders = oldHolders;
        this.once = once;
        this.clock = clock;
    }

    /// @param askUntil the last day on which a renewal may be asked for
    /// @param mayChooseOldConditions whether the household may be reviewed by the old conditions
    /// @param adults whose incomes are asked, the tenant first
    /// @param renewal what became of the newest request; null when none was made
    record OwnLease(
            String lease,
            String home,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal monthlyRent,
            LocalDate askUntil,
            boolean mayChooseOldConditions,
            List<UUID> adults,
            @Nullable String renewal) {}

    record Asked(String number, String state) {}

    @Operation(summary = "我租住的房屋：合同到哪天，续租最迟哪天申请")
    @GetMapping
    List<OwnLease> mine(Actor actor) {
        return tenants.of(actor).stream().map(this::answer).toList();
    }

    @Operation(summary = "申报收入以后，按现行条件和原申请条件各要付多少租金")
    @OncePerKey
    @PostMapping("/{lease}/renewal-quotes")
    List<RenewalQuotes.Quote> quotes(
            @PathVariable String lease, @RequestBody RenewalRequest body, Actor actor, HttpServletRequest request) {
        var tenancy = tenants.the(lease, actor);
        var wish = body.wish();
        refuse(asking.againstAnswers(tenancy, wish));
        return List.of(once.answer(
                request,
                actor,
                body,
                RenewalQuotes.Quote[].class,
                () -> Stream.of(Regime.values())
                        .filter(regime -> regime == Regime.CURRENT || oldHolders.mayChoose(tenancy.application()))
                        .map(regime -> quotes.of(tenancy, wish.incomes(), regime))
                        .toArray(RenewalQuotes.Quote[]::new)));
    }

    @Operation(summary = "申请续租")
    @OncePerKey
    @PostMapping("/{lease}/renewal")
    Asked ask(@PathVariable String lease, @RequestBody RenewalRequest body, Actor actor, HttpServletRequest request) {
        var tenancy = tenants.the(lease, actor);
        return once.answer(request, actor, body, Asked.class, () -> {
            refuse(asking.against(tenancy, body.wish()));
            var asked = asking.ask(tenancy, body.wish(), request.getRemoteAddr(), actor);
            return new Asked(asked.number().value(), asked.state().name());
        });
    }

    private static void refuse(List<Refusal> against) {
        if (!against.isEmpty()) {
            throw Refusal.thrown(against);
        }
    }

    private OwnLease answer(Tenancy tenancy) {
        var terms = tenancy.lease().terms();
        return new OwnLease(
                terms.number().value(),
                terms.unitCode().value(),
                terms.startsOn(),
                terms.endsOn(),
                terms.monthlyRent(),
                dates.lastDayToAsk(terms.endsOn(), LocalDate.now(clock)),
                oldHolders.mayChoose(tenancy.application()),
                tenants.adults(tenancy).stream()
                        .map(one -> one.person().value())
                        .toList(),
                renewals.of(terms.number()).map(one -> one.outcome().name()).orElse(null));
    }
}
