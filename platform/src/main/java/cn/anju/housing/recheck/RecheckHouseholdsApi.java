package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.application.MadeDecision;
import cn.anju.housing.application.SourcedFact;
import cn.anju.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The households of a check for programs: lists behind the figures, one with its facts, and what officers decide.
@RestController
@RequestMapping(path = "/api/v1/rechecks/{run}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rechecks")
class RecheckHouseholdsApi {

    private static final int MOST = 500;

    private final RecheckDesk desk;
    private final Standings standings;
    private final Explaining explaining;
    private final ConfirmingLoss confirming;
    private final Batches batches;
    private final DecidingOne deciding;
    private final Cases cases;
    private final Once once;

    RecheckHouseholdsApi(
            RecheckDesk desk,
            Standings standings,
            Explaining explaining,
            ConfirmingLoss confirming,
            Batches batches,
            DecidingOne deciding,
            Cases cases,
            Once once) {
        this.desk = desk;
        this.standings = standings;
        this.explaining = explaining;
        this.confirming = confirming;
        this.batches = batches;
        this.deciding = deciding;
        this.cases = cases;
        this.once = once;
    }

    /// @param unmet ids of the conditions that were not met
    /// @param loss state of the case that a confirmed loss has become; null while none was confirmed
    record HouseholdAnswer(
            int position,
            String district,
            String outcome,
            List<String> unmet,
            @Nullable String waits,
            @Nullable String keptBecause,
            @Nullable String loss,
            Instant decidedAt) {

        static HouseholdAnswer of(Standing one) {
            return new HouseholdAnswer(
                    one.household().position(),
                    one.household().district(),
                    one.outcome().name(),
                    one.unmet(),
                    one.waits(),
                    one.keptBecause(),
                    one.lossState(),
                    one.decidedAt());
        }
    }

    /// @param application the number of the application
    record WholeHousehold(
            HouseholdAnswer household,
            String application,
            List<MadeDecision.Line> conditions,
            List<SourcedFact> sources) {}

    @Operation(summary = "一次核查的住户；outcome、district、reason、unconfirmed 筛选，after 翻页")
    @GetMapping("/households")
    List<HouseholdAnswer> list(
            @PathVariable String run,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        var found = desk.read(run, actor);
        var which = new ListAddress(run, outcome, district, reason, unconfirmed).which();
        return standings.list(found.id(), which, Scope.toRead(actor), after, MOST).stream()
                .map(HouseholdAnswer::of)
                .toList();
    }

    @Operation(summary = "一户：结论、逐条核对、查到的事实和来源")
    @GetMapping("/households/{position}")
    WholeHousehold one(@PathVariable String run, @PathVariable String position, Actor actor) {
        var one = desk.household(run, position, actor);
        var sheet = standings.sheet(one);
        return new WholeHousehold(
                HouseholdAnswer.of(one),
                cases.the(one.household().application()).number().value(),
                sheet.filter(kept -> !kept.facts().isEmpty())
                        .map(kept -> explaining.of(one).conditions())
                        .orElse(List.of()),
                sheet.map(Sheet::sources).orElse(List.of()));
    }

    /// @param number of the case that was opened
    record Confirmed(String number) {}

    @Operation(summary = "确认一户不再符合条件：告知书发出，申诉期开始")
    @OncePerKey
    @PostMapping("/households/{position}/confirmation")
    Confirmed confirm(
            @PathVariable String run, @PathVariable String position, Actor actor, HttpServletRequest request) {
        var one = desk.toDecide(run, position, actor);
        return once.answer(
                request, actor, null, Confirmed.class, () -> new Confirmed(confirming.confirm(one.household(), actor)));
    }

    /// @param positions households to confirm, at most 200
    record Positions(@Nullable List<String> positions) {}

    @Operation(summary = "确认一批住户不再符合条件；情况已变的不确认，并列出")
    @OncePerKey
    @PostMapping("/confirmations")
    Batches.Done confirmMany(
            @PathVariable String run, @RequestBody Positions body, Actor actor, HttpServletRequest request) {
        desk.read(run, actor);
        var positions = body.positions() == null ? List.<String>of() : body.positions();
        return once.answer(request, actor, body, Batches.Done.class, () -> batches.confirm(run, positions, actor));
    }

    @Operation(summary = "再问一次没有答复的部门，答复以后马上重新核对")
    @OncePerKey
    @PostMapping("/households/{position}/questions")
    HouseholdAnswer ask(
            @PathVariable String run, @PathVariable String position, Actor actor, HttpServletRequest request) {
        var one = desk.toDecide(run, position, actor);
        return once.answer(
                request,
                actor,
                null,
                HouseholdAnswer.class,
                () -> HouseholdAnswer.of(deciding.askAgain(one.household(), actor)));
    }

    /// @param reason what the officer found
    record Keeping(@Nullable String reason) {}

    @Operation(summary = "核实以后保留，写明理由")
    @OncePerKey
    @PostMapping("/households/{position}/keeping")
    HouseholdAnswer keep(
            @PathVariable String run,
            @PathVariable String position,
            @RequestBody Keeping body,
            Actor actor,
            HttpServletRequest request) {
        var one = desk.toDecide(run, position, actor);
        return once.answer(
                request,
                actor,
                body,
                HouseholdAnswer.class,
                () -> HouseholdAnswer.of(deciding.keep(one.household(), RechecksApi.text(body.reason()), actor)));
    }
}
