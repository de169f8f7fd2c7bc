package cn.anju.housing.change;

import cn.anju.casework.Idempotency;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.application.WhereCheck;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reporting a change on the phone: choose what has changed, answer only that.
@Controller
@RequestMapping("/me/leases/{lease}/changes")
class ChangePages {

    private final TenantLeases tenants;
    private final ReportingChange reporting;
    private final WhereCheck where;
    private final People people;
    private final Idempotency idempotency;
    private final Clock clock;

    ChangePages(
            TenantLeases tenants,
            ReportingChange reporting,
            WhereCheck where,
            People people,
            Idempotency idempotency,
            Clock clock) {
        this.tenants = tenants;
        this.reporting = reporting;
        this.where = where;
        this.people = people;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    String kinds(@PathVariable String lease, Actor actor, Model model) {
        tenants.the(lease, actor);
        model.addAttribute("lease", lease);
        model.addAttribute("kinds", List.of(ChangeKind.values()));
        return "housing/change/kinds";
    }

    @GetMapping("/{kind}")
    String ask(@PathVariable String lease, @PathVariable String kind, Actor actor, Model model) {
        return page(tenants.the(lease, actor), kind(kind), FormState.blank(), model);
    }

    @PostMapping("/{kind}")
    String report(
            @PathVariable String lease,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) MultipartFile @Nullable [] paper,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var tenancy = tenants.the(lease, actor);
        var what = kind(kind);
        var papers = papers(paper);
        var read = reporting.read(tenancy, what, FormState.entered(request.getParameterMap()));
        var state = needsPaper(read, papers)
                ? read.state().with("paper", "成年家人要有本人同意的材料：结婚证，或者本人签字的同意书，拍照就行。")
                : read.state();
        if (key.length() < 8 || key.length() > 100) {
            state = state.with(null, "这个页面不完整，没有提交。请再试一次。");
        }
        if (!state.isClean() || read.form() == null) {
            response.setStatus(422);
            return page(tenancy, what, state, model);
        }
        String number;
        try {
            var answer = idempotency.once(
                    actor,
                    "POST /me/leases/" + lease + "/changes/" + what,
                    key,
                    Objects.toString(read.form()),
                    () -> Idempotency.Answer.done(reporting
                            .report(tenancy, read, papers, actor)
                            .number()
                            .value()));
            if (answer.status() != 200) {
                response.setStatus(422);
                return page(tenancy, what, state.with(null, answer.body()), model);
            }
            number = answer.body();
        } catch (Refused refused) {
            response.setStatus(422);
            return page(tenancy, what, state.with(refused), model);
        }
        Flash.success(flash, "已申报，办理编号 " + number + "。10 个工作日内审核。");
        return "redirect:/me/cases/" + number;
    }

    private boolean needsPaper(ChangeForm.Read read, List<ReportingChange.Paper> papers) {
        var newcomer = read.newcomer();
        return newcomer != null && papers.isEmpty() && !newcomer.isMinorOn(LocalDate.now(clock));
    }

    private static List<ReportingChange.Paper> papers(MultipartFile @Nullable [] sent) throws IOException {
        List<ReportingChange.Paper> papers = new ArrayList<>();
        if (sent != null) {
            for (var file : sent) {
                if (!file.isEmpty()) {
                    papers.add(new ReportingChange.Paper(
                            Objects.requireNonNullElse(file.getOriginalFilename(), "材料"), file.getBytes()));
                }
            }
        }
        return papers;
    }

    private String page(Tenancy tenancy, ChangeKind kind, FormState form, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("lease", tenancy.lease().number().value());
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("today", today);
        model.addAttribute("kinds", Choice.of(WorkKind.class, WorkKind::label));
        model.addAttribute(
                "places",
                where.offices(today).stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
        model.addAttribute("members", members(tenancy, kind, today));
        model.addAttribute(
                "relations",
                FamilyRelation.ofCoApplicants().stream()
                        .map(one -> Choice.of(one.name(), one.label()))
                        .toList());
        model.addAttribute(
                "reasons",
                kind.reasons().stream()
                        .map(why -> Choice.of(why.name(), why.label()))
                        .toList());
        return "housing/change/one";
    }

    private List<Choice> members(Tenancy tenancy, ChangeKind kind, LocalDate today) {
        return tenants.members(tenancy).stream()
                .filter(one -> kind == ChangeKind.INCOME ? one.isAdultOn(today) : !one.isApplicant())
                .map(one -> Choice.of(one.person().toString(), who(one)))
                .toList();
    }

    private String who(FamilyMember member) {
        return member.isApplicant()
                ? "本人"
                : people.the(member.person()).name().value() + "（"
                        + member.relation().label() + "）";
    }

    private static ChangeKind kind(String name) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("这种变化"));
    }
}
