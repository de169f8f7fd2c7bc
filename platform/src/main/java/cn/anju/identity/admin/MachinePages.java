package cn.anju.identity.admin;

import cn.anju.identity.Actor;
import cn.anju.identity.Organisation;
import cn.anju.identity.OrganisationCode;
import cn.anju.identity.Organisations;
import cn.anju.identity.Role;
import cn.anju.identity.machine.MachineTokens;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tokens for other departments' machines: made, shown once, revoked.
@Controller
class MachinePages {

    private static final int LONGEST_DAYS = 365;

    private final MachineTokens tokens;
    private final Organisations organisations;
    private final TransactionTemplate transactions;

    MachinePages(MachineTokens tokens, Organisations organisations, TransactionTemplate transactions) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    @GetMapping("/desk/machines")
    String list(Actor actor, Model model) {
        require(actor);
        return show(model, FormState.blank(), "");
    }

    @PostMapping("/desk/machines")
    String issue(
            @RequestParam String organisation,
            @RequestParam String code,
            @RequestParam String label,
            @RequestParam String scopes,
            @RequestParam(defaultValue = "90") int days,
            Actor actor,
            Model model) {
        require(actor);
        var form = FormState.blank()
                .holding("organisation", organisation)
                .holding("code", code)
                .holding("label", label)
                .holding("scopes", scopes)
                .holding("days", Integer.toString(days));
        if (organisation.isBlank() || label.isBlank()) {
            form = form.with("organisation", "请填写机构名称和用途。");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            form = form.with("days", "有效期 1 至 365 天。");
        }
        try {
            var credit = new OrganisationCode(code);
            Set<String> wanted = Arrays.stream(scopes.strip().split("[\\s,，]+")).collect(Collectors.toSet());
            if (!form.isClean()) {
                return show(model, form, "");
            }
            String token = transactions.execute(status -> {
                var registered = organisations.register(organisation, Organisation.Kind.AGENCY, credit, null, actor);
                return tokens.issue(registered.id(), label, wanted, Duration.ofDays(days), actor);
            });
            return show(model, FormState.blank(), token == null ? "" : token);
        } catch (OrganisationCode.Invalid invalid) {
            return show(model, form.with("code", String.valueOf(invalid.getMessage())), "");
        } catch (IllegalArgumentException invalid) {
            return show(model, form.with("scopes", "范围写成 applications:read 这样，多个用空格隔开。"), "");
        }
    }

    @PostMapping("/desk/machines/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        require(actor);
        tokens.revoke(id, actor);
        Flash.success(flash, "令牌已作废，立即生效。");
        return "redirect:/desk/machines";
    }

    private String show(Model model, FormState form, String token) {
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("tokens", tokens.all());
        return "identity/machines";
    }

    static void require(Actor actor) {
        if (!actor.holds(Role.SYSTEM_ADMIN)) {
            throw new AccessDeniedException("system administrators only");
        }
    }
}
