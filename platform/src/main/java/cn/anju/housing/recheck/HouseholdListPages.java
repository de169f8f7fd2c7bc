package cn.anju.housing.recheck;

import cn.anju.housing.application.Conditions;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.kernel.Refused;
import cn.anju.look.CsvText;
import cn.anju.look.Filter;
import cn.anju.look.Flash;
import cn.anju.look.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The households behind a figure of the report; losses can be ticked and confirmed together.
@Controller
class HouseholdListPages {

    private static final int SHOWN = 50;
    private static final int MOST = 600_000;
    private static final int READ = 5_000;

    private final RecheckDesk desk;
    private final Standings standings;
    private final Batches batches;
    private final People people;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    HouseholdListPages(
            RecheckDesk desk,
            Standings standings,
            Batches batches,
            People people,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.standings = standings;
        this.batches = batches;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/desk/rechecks/{run}/households")
    String list(
            @PathVariable String run,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model) {
        var found = desk.read(run, actor);
        var address = new ListAddress(run, outcome, district, reason, unconfirmed);
        var page = standings.list(found.id(), address.which(), Scope.toRead(actor), after, SHOWN + 1);
        var shown = page.stream().limit(SHOWN).toList();
        var known = people.of(shown.stream().map(Standing::applicant).toList());
        var toRun = Scope.toRun(actor);
        model.addAttribute("id", run);
        model.addAttribute("title", RecheckPages.title(found));
        model.addAttribute("what", address.words());
        model.addAttribute("filters", filters(address));
        model.addAttribute("csv", address.csv());
        model.addAttribute("back", address.href(0));
        model.addAttribute(
                "next",
                page.size() > SHOWN ? address.href(shown.getLast().household().position()) : null);
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(one -> HouseholdLine.of(
                                run,
                                one,
                                known.get(one.applicant()),
                                toRun.covers(one.household().district())))
                        .toList());
        return "housing/recheck/households";
    }

    private static List<Filter> filters(ListAddress address) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("全部", address.with(null, false).href(0), null, address.outcome() == null));
        for (var outcome : Outcome.values()) {
            filters.add(new Filter(
                    outcome.label(),
                    address.with(outcome.name(), false).href(0),
                    null,
                    outcome.name().equals(address.outcome()) && !address.unconfirmed()));
        }
        filters.add(new Filter("待确认", address.with(Outcome.LOST.name(), true).href(0), null, address.unconfirmed()));
        return filters;
    }

    @PostMapping("/desk/rechecks/{run}/confirmations")
    String confirm(
            @PathVariable String run,
            @RequestParam(defaultValue = "") List<String> position,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes flash) {
        desk.read(run, actor);
        String list = "/desk/rechecks/" + run + "/households";
        try {
            var done = batches.confirm(run, position, actor);
            Flash.success(
                    flash,
                    "已确认 " + done.confirmed().size() + " 户，告知书已经发出。"
                            + (done.passedOver().isEmpty()
                                    ? ""
                                    : "另有 " + done.passedOver().size() + " 户情况已变，没有确认。"));
        } catch (Refused none) {
            Flash.failure(flash, none.what() + none.next());
        }
        return "redirect:" + (back.startsWith(list + "?") ? back : list);
    }

    @GetMapping("/desk/rechecks/{run}/households.csv")
    ResponseEntity<byte[]> export(
            @PathVariable String run,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            Actor actor) {
        var found = desk.read(run, actor);
        var which = new ListAddress(run, outcome, district, reason, unconfirmed).which();
        var csv = new CsvText().row("序号", "区县", "申请人", "结论", "原因", "等待", "办理情况", "核查时间");
        int after = 0;
        int lines = 0;
        for (List<Standing> page;
                lines < MOST
                        && !(page = standings.list(found.id(), which, Scope.toRead(actor), after, READ)).isEmpty(); ) {
            var known = people.of(page.stream().map(Standing::applicant).toList());
            page.forEach(one -> csv.row(
                    one.household().position(),
                    RecheckDesk.areaName(one.household().district()),
                    masked(known.get(one.applicant())),
                    one.outcome().label(),
                    one.unmet().stream().map(Conditions::lost).collect(Collectors.joining("、")),
                    one.waits() == null ? "" : one.waits(),
                    HouseholdLine.handling(one),
                    Format.fullTime(one.decidedAt())));
            lines += page.size();
            after = page.getLast().household().position();
        }
        int exported = lines;
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.done(actor, "housing.recheck.export", "recheck", found.id())
                        .because(exported + " lines")));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("年度核查-" + found.year() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    static String masked(@Nullable Person person) {
        return person == null ? "—" : Objects.requireNonNull(person).maskedName();
    }
}
