package cn.anju.housing.adjustment;

import static cn.anju.housing.adjustment.AdjustmentReach.must;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.stock.Projects;
import cn.anju.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// New rent standards for programs.
@RestController
@RequestMapping(path = "/api/v1/rent-standards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rent-standards", description = "租金标准的调整和定价：提出、试算、由另一个人决定。")
class RentAdjustmentsApi {

    private final RentProposals proposals;
    private final AskedRentsForm reader;
    private final RentTrial trial;
    private final Projects projects;
    private final Once once;

    RentAdjustmentsApi(RentProposals proposals, AskedRentsForm reader, RentTrial trial, Projects projects, Once once) {
        this.proposals = proposals;
        this.reader = reader;
        this.trial = trial;
        this.projects = projects;
        this.once = once;
    }

    /// Where a proposal stands.
    record Standing(UUID id, @Nullable String district, LocalDate since, String state, List<RentLine> lines) {}

    /// @param answer why it is not approved
    record Answer(@Nullable String answer) {}

    /// What households would pay, by district.
    record Trial(UUID id, List<RentTrial.OfDistrict> districts) {}

    private Standing standing(RentProposal one) {
        return new Standing(one.id(), one.district(), one.since(), one.state().name(), proposals.lines(one.id()));
    }

    @Operation(summary = "按三项变化调整一个区县或全市的租金标准：district、since、income、cpi、home、approval")
    @OncePerKey
    @PostMapping("/adjustments")
    Standing adjust(@RequestBody Map<String, String> asked, Actor actor, HttpServletRequest request) {
        must(AdjustmentReach.decides(actor));
        return propose(reader.adjustment(asked), asked, actor, request);
    }

    @Operation(summary = "给一个小区定价：project、type、since、standard、market、approval、exception")
    @OncePerKey
    @PostMapping("/prices")
    Standing price(@RequestBody Map<String, String> asked, Actor actor, HttpServletRequest request) {
        must(AdjustmentReach.decides(actor));
        return propose(reader.price(asked), asked, actor, request);
    }

    private Standing propose(AskedRents read, Map<String, String> asked, Actor actor, HttpServletRequest request) {
        ProposingRentPages.mustReach(read, actor, projects);
        return once.answer(request, actor, asked, Standing.class, () -> standing(proposals.propose(read, actor)));
    }

    @Operation(summary = "一个方案和它的每一项标准")
    @GetMapping("/{adjustment}")
    Standing one(@PathVariable UUID adjustment, Actor actor) {
        return standing(readable(adjustment, actor));
    }

    @Operation(summary = "按现在的住户试算：谁多付、谁少付、每月差多少")
    @GetMapping("/{adjustment}/trial")
    Trial trial(@PathVariable UUID adjustment, Actor actor) {
        return new Trial(adjustment, trial.byDistrict(readable(adjustment, actor)));
    }

    private RentProposal readable(UUID id, Actor actor) {
        var proposal = proposals.the(id);
        must(AdjustmentReach.reads(actor, proposal.district()));
        return proposal;
    }

    @Operation(summary = "批准；不能批准自己提的")
    @OncePerKey
    @PostMapping("/{adjustment}/approval")
    Standing approve(@PathVariable UUID adjustment, Actor actor, HttpServletRequest request) {
        must(AdjustmentReach.decides(actor, proposals.the(adjustment).district()));
        return once.answer(request, actor, null, Standing.class, () -> {
            proposals.approve(adjustment, actor);
            return standing(proposals.the(adjustment));
        });
    }

    @Operation(summary = "不批准，要写明为什么")
    @OncePerKey
    @PostMapping("/{adjustment}/rejection")
    Standing reject(
            @PathVariable UUID adjustment, @RequestBody Answer answer, Actor actor, HttpServletRequest request) {
        must(AdjustmentReach.decides(actor, proposals.the(adjustment).district()));
        return once.answer(request, actor, answer, Standing.class, () -> {
            proposals.reject(adjustment, answer.answer() == null ? "" : answer.answer(), actor);
            return standing(proposals.the(adjustment));
        });
    }
}
