package cn.anju.identity.admin;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.CurrentActor;
import cn.anju.identity.Divisions;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrators' pages: accounts, roles, proposals.
@Controller
public class AccountPages implements MenuSource {

    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 60;

    private final Administering administering;
    private final StaffAccounts staff;
    private final Divisions divisions;
    private final Clock business;

    AccountPages(Administering administering, StaffAccounts staff, Divisions divisions, Clock business) {
        this.administering = administering;
        this.staff = staff;
        this.divisions = divisions;
        this.business = business;
    }

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        return CurrentActor.of(request).filter(AccountPages::isAdministrator).isPresent()
                ? List.of(new MenuEntry("账号", "/desk/accounts", 800))
                : List.of();
    }

    @GetMapping("/desk/accounts")
    String list(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        require(actor);
        model.addAttribute("q", q);
        model.addAttribute("rows", staff.search(q).stream().map(this::row).toList());
        model.addAttribute("mayOpen", actor.holds(Role.SYSTEM_ADMIN));
        model.addAttribute(
                "proposals", staff.openProposals(null).stream().map(this::shown).toList());
        model.addAttribute("mayDecide", actor.holds(Role.SECURITY_ADMIN));
        return "identity/accounts";
    }

    @GetMapping("/desk/accounts/new")
    String form(Actor actor, Model model) {
        require(actor);
        return form(model, FormState.blank());
    }

    @PostMapping("/desk/accounts/new")
    String open(
            @RequestParam String name,
            @RequestParam String userName,
            @RequestParam String role,
            @RequestParam String area,
            Actor actor,
            Model model) {
        var form = FormState.blank()
                .holding("name", name)
                .holding("userName", userName)
                .holding("role", role)
                .holding("area", area);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            form = form.with("name", "请填写姓名，不超过 60 个字。");
        }
        if (!USER_NAME.matcher(userName).matches()) {
            form = form.with("userName", "用户名用小写字母、数字、点、横线，3 至 40 个字符。");
        }
        var grants = grants(role, area);
        if (grants.isEmpty()) {
            form = form.with("role", "请选一个角色和区域。");
        }
        if (!form.isClean()) {
            return form(model, form);
        }
        try {
            var opened = administering.open(name, userName, grants, actor);
            return handedOut(model, opened.account(), opened.password());
        } catch (Refused refused) {
            return form(model, form.with(refused));
        }
    }

    @GetMapping("/desk/accounts/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        require(actor);
        var account = staff.find(new AccountId(id)).orElseThrow(() -> new NotFound("账号"));
        model.addAttribute("account", account);
        model.addAttribute(
                "grants",
                account.grants().stream()
                        .map(grant -> new Held(grant, label(grant)))
                        .toList());
        model.addAttribute(
                "proposals",
                staff.openProposals(account.id()).stream().map(this::shown).toList());
        model.addAttribute("mayOpen", actor.holds(Role.SYSTEM_ADMIN));
        model.addAttribute("mayDecide", actor.holds(Role.SECURITY_ADMIN));
        choices(model);
        model.addAttribute("form", FormState.blank());
        return "identity/account";
    }

    @PostMapping("/desk/accounts/{id}/propose")
    String propose(
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam String area,
            Actor actor,
            RedirectAttributes flash) {
        grants(role, area).forEach(grant -> administering.propose(new AccountId(id), grant, actor));
        return back(id, flash, "已提出，等安全管理员确认后生效。");
    }

    @PostMapping("/desk/accounts/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam String area,
            Actor actor,
            RedirectAttributes flash) {
        grants(role, area).forEach(grant -> administering.withdraw(new AccountId(id), grant, actor));
        return back(id, flash, "已收回，立即生效。");
    }

    @PostMapping("/desk/accounts/{id}/active")
    String setActive(@PathVariable UUID id, @RequestParam boolean active, Actor actor, RedirectAttributes flash) {
        administering.setActive(new AccountId(id), active, actor);
        return back(id, flash, active ? "账号已启用。" : "账号已停用，正在进行的会话已结束。");
    }

    @PostMapping("/desk/accounts/{id}/reset")
    String reset(@PathVariable UUID id, Actor actor, Model model) {
        return handedOut(model, new AccountId(id), administering.resetLogin(new AccountId(id), actor));
    }

    @PostMapping("/desk/accounts/proposals/{proposal}")
    String decide(@PathVariable UUID proposal, @RequestParam boolean give, Actor actor, RedirectAttributes flash) {
        administering.decide(proposal, give, actor);
        Flash.success(flash, give ? "已授权，立即生效。" : "已退回。");
        return "redirect:/desk/accounts";
    }

    /// A grant with its words, for the template.
    public record Held(Grant grant, String label) {
        public String area() {
            return grant.area() instanceof Area.District(var code) ? code : "CITY";
        }
    }

    /// A proposal with its words, for the template.
    public record Shown(UUID id, String account, String name, String label) {}

    private Shown shown(Proposal proposal) {
        String name =
                staff.find(proposal.account()).map(StaffAccounts.Listed::name).orElse("");
        return new Shown(proposal.id(), proposal.account().toString(), name, label(proposal.grant()));
    }

    private String handedOut(Model model, AccountId account, String password) {
        var listed = staff.find(account).orElseThrow();
        model.addAttribute("account", listed);
        model.addAttribute("password", password);
        return "identity/handed-out";
    }

    private String form(Model model, FormState form) {
        choices(model);
        model.addAttribute("form", form);
        return "identity/account-new";
    }

    private void choices(Model model) {
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.RESIDENT && role != Role.SYSTEM)
                        .map(role -> Choice.of(role.name(), role.label()))
                        .toList());
        var areas = new ArrayList<Choice>();
        areas.add(Choice.of("CITY", "全市"));
        divisions.offices(LocalDate.now(business)).forEach(one -> areas.add(Choice.of(one.code(), one.name())));
        model.addAttribute("areas", areas);
    }

    private Set<Grant> grants(String role, String area) {
        boolean known = Arrays.stream(Role.values()).anyMatch(one -> one.name().equals(role));
        boolean place = area.equals("CITY")
                || divisions.district(area, LocalDate.now(business)).isPresent();
        return known && place
                ? Set.of(new Grant(Role.valueOf(role), area.equals("CITY") ? new Area.City() : new Area.District(area)))
                : Set.of();
    }

    private Row row(StaffAccounts.Listed account) {
        String roles = account.grants().stream().map(this::label).collect(Collectors.joining("；"));
        return Row.of(
                Cell.link(account.name(), "/desk/accounts/" + account.id()),
                Cell.of(account.userName() == null ? "（机构令牌）" : account.userName()),
                Cell.of(roles.isEmpty() ? "—" : roles),
                account.active() ? Cell.tag("启用", Tone.GOOD) : Cell.tag("停用", Tone.QUIET));
    }

    private String label(Grant grant) {
        return grant.role().label() + "（"
                + (grant.area() instanceof Area.District(var code) ? divisions.name(code) : "全市") + "）";
    }

    private static String back(UUID id, RedirectAttributes flash, String text) {
        Flash.success(flash, text);
        return "redirect:/desk/accounts/" + id;
    }

    private static boolean isAdministrator(Actor actor) {
        return actor.holds(Role.SYSTEM_ADMIN) || actor.holds(Role.SECURITY_ADMIN) || actor.holds(Role.AUDITOR);
    }

    static void require(Actor actor) {
        if (!isAdministrator(actor)) {
            throw new AccessDeniedException("administrators only");
        }
    }
}
