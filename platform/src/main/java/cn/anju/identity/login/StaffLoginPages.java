package cn.anju.identity.login;

import cn.anju.identity.account.JdbcAccounts;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Staff come in: user name, password, second factor; the first time also setting both up.
@Controller
class StaffLoginPages {

    private final LoginPage page;
    private final SigningInStaff signingIn;
    private final SettingUpStaff settingUp;
    private final PendingLogin pending;
    private final Entering entering;
    private final StaffLogins logins;
    private final JdbcAccounts accounts;
    private final SignOnRefusals refusals;

    StaffLoginPages(
            LoginPage page,
            SigningInStaff signingIn,
            SettingUpStaff settingUp,
            PendingLogin pending,
            Entering entering,
            StaffLogins logins,
            JdbcAccounts accounts,
            SignOnRefusals refusals) {
        this.refusals = refusals;
        this.page = page;
        this.signingIn = signingIn;
        this.settingUp = settingUp;
        this.pending = pending;
        this.entering = entering;
        this.logins = logins;
        this.accounts = accounts;
    }

    @GetMapping("/login/staff")
    String form(
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String as,
            @RequestParam @Nullable String sso,
            HttpServletRequest request,
            Model model) {
        var form = page.filled(as);
        return page.show(model, true, sso == null ? form : form.with(null, refusals.take(request)), false, to);
    }

    @PostMapping("/login/staff")
    String signIn(
            @RequestParam String userName,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            Model model) {
        return switch (signingIn.signIn(userName, password, code)) {
            case StaffEntry.Entered(var entrant) -> entering.enter(request, entrant, to);
            case StaffEntry.SecondFactorWanted(var account) -> {
                pending.begin(request, account, to);
                yield "redirect:/login/second-factor";
            }
            case StaffEntry.NewPasswordWanted(var account) -> {
                pending.begin(request, account, to);
                yield "redirect:/login/password";
            }
            case StaffEntry.Refused(var text) ->
                page.show(
                        model,
                        true,
                        FormState.blank().holding("userName", userName).with(null, text),
                        false,
                        to);
        };
    }

    @GetMapping("/login/second-factor")
    String secondFactor(HttpServletRequest request, Model model) {
        return secondFactor(request, model, FormState.blank());
    }

    @PostMapping("/login/second-factor")
    String confirmSecondFactor(
            @RequestParam String code, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var account = pending.account(request);
        if (account.isEmpty()) {
            return again(flash);
        }
        if (!settingUp.confirmSecondFactor(account.get(), pending.secret(request), code)) {
            return secondFactor(request, model, FormState.blank().with("code", "动态码不对。请看手机上现在显示的 6 位数字，并检查手机时间。"));
        }
        return "redirect:/login/password";
    }

    private String secondFactor(HttpServletRequest request, Model model, FormState form) {
        var login = pending.account(request).flatMap(logins::find);
        if (login.isEmpty() || login.get().secret() != null) {
            return "redirect:/login/staff";
        }
        byte[] secret = pending.secret(request);
        model.addAttribute("form", form);
        model.addAttribute("secret", Base32.encode(secret).replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("address", Totp.address(login.get().userName(), secret));
        return "identity/second-factor";
    }

    @GetMapping("/login/password")
    String password(HttpServletRequest request, Model model) {
        if (!mayChangePassword(request)) {
            return "redirect:/login/staff";
        }
        model.addAttribute("form", FormState.blank());
        return "identity/password";
    }

    @PostMapping("/login/password")
    String changePassword(
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var account = pending.account(request);
        if (account.isEmpty() || !mayChangePassword(request)) {
            return again(flash);
        }
        if (!password.equals(again)) {
            model.addAttribute("form", FormState.blank().with("again", "两次填写的口令不一样。"));
            return "identity/password";
        }
        var problem = settingUp.changePassword(account.get(), password);
        if (problem.isPresent()) {
            model.addAttribute("form", FormState.blank().with("password", problem.get()));
            return "identity/password";
        }
        String target = pending.target(request);
        return accounts.entrant(account.get())
                .map(entrant -> entering.enter(request, entrant, target))
                .orElse("redirect:/login/staff");
    }

    /// Both factors have been shown in this login: the account stands in the session and its second factor is set up.
    private boolean mayChangePassword(HttpServletRequest request) {
        return pending.account(request)
                .flatMap(logins::find)
                .filter(login -> login.secret() != null)
                .isPresent();
    }

    private static String again(RedirectAttributes flash) {
        Flash.failure(flash, "登录已超时，请重新开始。");
        return "redirect:/login/staff";
    }
}
