package cn.anju.housing.adjustment;

import static cn.anju.housing.adjustment.AdjustmentReach.must;

import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Divisions;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.CsvText;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Rent standards on the desk: what every household would pay, and the second person's decision.
@Controller
class RentAdjustmentPages {

    static final String HERE = "/desk/rent/standards";
    private static final int SHOWN = 50;

    private final RentProposals proposals;
    private final RentTrial trial;
    private final Projects projects;
    private final Divisions divisions;
    private final Accounts accounts;
    private final AuditTrail audit;

    RentAdjustmentPages(
            RentProposals proposals,
            RentTrial trial,
            Projects projects,
            Divisions divisions,
            Accounts accounts,
            AuditTrail audit) {
        this.proposals = proposals;
        this.trial = trial;
        this.projects = projects;
        this.divisions = divisions;
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping(HERE)
    String all(Actor actor, Model model) {
        must(AdjustmentReach.reads(actor));
        model.addAttribute("mayPropose", AdjustmentReach.decides(actor));
        model.addAttribute(
                "rows",
                proposals.latest(SHOWN).stream()
                        .filter(one -> AdjustmentReach.reads(actor, one.district()))
                        .map(this::row)
                        .toList());
        return "housing/adjustment/all";
    }

    private Row row(RentProposal one) {
        return Row.of(
                Cell.link(one.title(), HERE + "/" + one.id()),
                Cell.of(area(one.district())),
                Cell.of(Format.date(one.since())),
                Cell.of(accounts.displayName(one.proposedBy())),
                Cell.tag(
                        one.state().label(),
                        switch (one.state()) {
                            case PROPOSED -> Tone.SOON;
                            case APPROVED -> Tone.GOOD;
                            case REJECTED -> Tone.QUIET;
                        }));
    }

    private String area(@Nullable String district) {
        return district == null ? "全市" : divisions.name(district);
    }

    @GetMapping(HERE + "/{adjustment}")
    String one(@PathVariable UUID adjustment, Actor actor, Model model) {
        return one(readable(adjustment, actor), FormState.blank(), actor, model);
    }

    private RentProposal readable(UUID id, Actor actor) {
        var proposal = proposals.the(id);
        must(AdjustmentReach.reads(actor, proposal.district()));
        return proposal;
    }

    private String one(RentProposal one, FormState form, Actor actor, Model model) {
        var names = projects.all().stream()
                .collect(Collectors.toMap(project -> project.code().value(), project -> project.name()));
        var open = one.state() == RentProposal.State.PROPOSED;
        model.addAttribute("proposal", one);
        model.addAttribute("form", form);
        model.addAttribute("facts", facts(one));
        model.addAttribute(
                "lines",
                proposals.lines(one.id()).stream()
                        .map(line -> line(line, names))
                        .toList());
        model.addAttribute(
                "districts",
                open ? trial.byDistrict(one).stream().map(this::district).toList() : List.of());
        model.addAttribute(
                "mayDecide",
                open
                        && AdjustmentReach.decides(actor, one.district())
                        && !one.proposedBy().equals(actor.account()));
        model.addAttribute("own", open && one.proposedBy().equals(actor.account()));
        return "housing/adjustment/one";
    }

    private List<Fact> facts(RentProposal one) {
        List<Fact> facts = new ArrayList<>(
                List.of(Fact.of("范围", area(one.district())), Fact.of("从哪天起", Format.date(one.since()))));
        if (!one.changes().isEmpty()) {
            facts.add(Fact.of(
                    "三项变化",
                    "收入 %s%%，消费价格 %s%%，居住价格 %s%%"
                            .formatted(one.changes().stream()
                                    .map(change -> change.stripTrailingZeros().toPlainString())
                                    .toArray())));
        }
        facts.add(Fact.of("依据", one.approval()));
        if (one.exception() != null) {
            facts.add(Fact.of("同意超过上限的理由", one.exception()));
        }
        facts.add(Fact.of("提出", accounts.displayName(one.proposedBy()) + "，" + Format.fullTime(one.proposedAt())));
        if (one.decidedBy() != null && one.decidedAt() != null) {
            facts.add(Fact.of(
                    one.state().label(),
                    accounts.displayName(one.decidedBy()) + "，" + Format.fullTime(one.decidedAt())
                            + (one.answer() == null ? "" : "：" + one.answer())));
        }
        return facts;
    }

    private static Row line(RentLine line, Map<String, String> names) {
        return Row.of(
                Cell.of(names.getOrDefault(line.project(), line.project())),
                Cell.of(
                        line.type().isEmpty()
                                ? "全部户型"
                                : UnitType.valueOf(line.type()).label()),
                Cell.of(line.old() == null ? "—" : line.old().toPlainString()),
                Cell.of(line.standard().toPlainString()),
                Cell.of(line.market().toPlainString()),
                line.capped() ? Cell.tag("按上限", Tone.SOON) : Cell.of("—"));
    }

    private Row district(RentTrial.OfDistrict one) {
        return Row.of(
                Cell.of(divisions.name(one.district())),
                Cell.of(Format.number(one.households())),
                Cell.of(Format.number(one.more())),
                Cell.of(Format.number(one.less())),
                Cell.of(Format.money(one.before())),
                Cell.of(Format.money(one.after())),
                Cell.of(Format.money(one.after().subtract(one.before()))),
                Cell.of(Format.money(one.most())));
    }

    @GetMapping(HERE + "/{adjustment}/households.csv")
    @Transactional
    public ResponseEntity<byte[]> households(@PathVariable UUID adjustment, Actor actor) {
        var proposal = readable(adjustment, actor);
        var csv = new CsvText().row("合同编号", "区县", "小区", "现在每月", "调整后每月", "相差");
        int[] count = {0};
        trial.each(proposal, one -> {
            count[0]++;
            csv.row(
                    one.lease(),
                    divisions.name(one.district()),
                    one.project(),
                    one.before(),
                    one.after(),
                    one.after().subtract(one.before() == null ? BigDecimal.ZERO : one.before()));
        });
        audit.record(AuditEntry.done(actor, "rent.export", "rent-proposal", adjustment + " " + count[0] + " lines"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("租金调整试算-" + proposal.since() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    @PostMapping(HERE + "/{adjustment}/approve")
    String approve(@PathVariable UUID adjustment, Actor actor, Model model, RedirectAttributes flash) {
        return decided(adjustment, actor, model, flash, "已批准，到起始的那天自动执行。", () -> proposals.approve(adjustment, actor));
    }

    @PostMapping(HERE + "/{adjustment}/reject")
    String reject(
            @PathVariable UUID adjustment,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        return decided(adjustment, actor, model, flash, "已记下：不批准。", () -> proposals.reject(adjustment, answer, actor));
    }

    private String decided(UUID id, Actor actor, Model model, RedirectAttributes flash, String said, Runnable work) {
        must(AdjustmentReach.decides(actor, proposals.the(id).district()));
        try {
            work.run();
        } catch (Refused refused) {
            return one(proposals.the(id), FormState.blank().with(refused), actor, model);
        }
        Flash.success(flash, said);
        return "redirect:" + HERE + "/" + id;
    }
}
