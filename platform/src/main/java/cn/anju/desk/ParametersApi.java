package cn.anju.desk;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ParameterProposals;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.ReformEffect;
import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The parameter desk for programs.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "parameters", description = "参数：数值和历史、提出新值、试算影响、由另一个人批准。")
class ParametersApi {

    private final ParametersInForce parameters;
    private final ParameterProposals proposals;
    private final Once once;
    private final Clock clock;

    ParametersApi(ParametersInForce parameters, ParameterProposals proposals, Once once, Clock clock) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.once = once;
        this.clock = clock;
    }

    /// @param value as shown today; null without one
    record Parameter(
            String id,
            String meaning,
            String unit,
            @Nullable String value,
            @Nullable LocalDate since) {}

    record Asked(
            @Nullable String value,
            @Nullable LocalDate since,
            @Nullable String cites,
            @Nullable String reason) {}

    record Answer(@Nullable String answer) {}

    record Standing(UUID proposal, String parameter, String value, LocalDate since, String state) {

        static Standing of(ParameterProposals.Proposal one) {
            return new Standing(
                    one.id(),
                    one.parameter(),
                    ParameterPages.shown(one.value()),
                    one.since(),
                    one.state().name());
        }
    }

    @Operation(summary = "全部参数和今天的数值")
    @GetMapping("/parameters")
    List<Parameter> all(Actor actor) {
        ParameterPages.mustRead(actor);
        var set = parameters.set();
        var today = LocalDate.now(clock);
        return set.declarations().stream()
                .map(one -> {
                    var now = set.find(one.id(), today).orElse(null);
                    return new Parameter(
                            one.id(),
                            one.meaning(),
                            one.unit().chinese(),
                            now == null ? null : ParameterPages.shown(now),
                            now == null ? null : now.since());
                })
                .toList();
    }

    @Operation(summary = "给一个参数提出新的数值，从以后的一天起生效")
    @OncePerKey
    @PostMapping("/parameters/{parameter}/proposals")
    Standing propose(
            @PathVariable String parameter, @RequestBody Asked asked, Actor actor, HttpServletRequest request) {
        ParameterPages.mustPropose(actor);
        var since = asked.since();
        if (since == null) {
            throw new Refused("since", "since", "缺少生效日期。", "新的数值要有起始的一天。", "请写成 2026-05-01 这样。");
        }
        return once.answer(
                request,
                actor,
                asked,
                Standing.class,
                () -> Standing.of(proposals.propose(
                        parameter,
                        text(asked.value(), "value"),
                        since,
                        text(asked.cites(), "cites"),
                        text(asked.reason(), "reason"),
                        actor)));
    }

    private static String text(@Nullable String given, String field) {
        if (given == null || given.strip().length() < (field.equals("value") ? 1 : 2)) {
            throw new Refused(field, field, "缺少 " + field + "。", "数值、依据和理由都要写明，以后查得到。", "请补上再提交。");
        }
        return given.strip();
    }

    @Operation(summary = "这个方案会影响谁、影响多少")
    @GetMapping("/parameter-proposals/{proposal}/effects")
    List<ReformEffect.Effect> effects(@PathVariable UUID proposal, Actor actor) {
        ParameterPages.mustRead(actor);
        return proposals.dryRun(proposals.the(proposal));
    }

    @Operation(summary = "批准；不能批准自己提的")
    @OncePerKey
    @PostMapping("/parameter-proposals/{proposal}/approval")
    Standing approve(@PathVariable UUID proposal, Actor actor, HttpServletRequest request) {
        ParameterPages.mustPropose(actor);
        return once.answer(request, actor, null, Standing.class, () -> {
            proposals.approve(proposal, actor);
            return Standing.of(proposals.the(proposal));
        });
    }

    @Operation(summary = "不批准，要写明为什么")
    @OncePerKey
    @PostMapping("/parameter-proposals/{proposal}/rejection")
    Standing reject(@PathVariable UUID proposal, @RequestBody Answer answer, Actor actor, HttpServletRequest request) {
        ParameterPages.mustPropose(actor);
        return once.answer(request, actor, answer, Standing.class, () -> {
            proposals.reject(proposal, answer.answer() == null ? "" : answer.answer(), actor);
            return Standing.of(proposals.the(proposal));
        });
    }
}
