package cn.anju.identity.login;

import cn.anju.identity.IdNumber;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Residents come in: phone, code, and the first time their name.
@Controller
class ResidentLoginPages {

    private final LoginPage page;
    private final SmsCodes codes;
    private final SigningInResident signingIn;
    private final PendingLogin pending;
    private final Entering entering;

    ResidentLoginPages(
            LoginPage page, SmsCodes codes, SigningInResident signingIn, PendingLogin pending, Entering entering) {
        this.page = page;
        this.codes = codes;
        this.signingIn = signingIn;
        this.pending = pending;
        this.entering = entering;
    }

    @GetMapping("/login")
    String form(@RequestParam @Nullable String to, @RequestParam @Nullable String as, Model model) {
        if (to != null && to.startsWith("/desk")) {
            return page.show(model, true, page.filled(as), false, to);
        }
        var filled = page.filled(as);
        return page.show(model, false, filled, !filled.value("code").isEmpty(), to);
    }

    @PostMapping("/login/code")
    String sendCode(
            @RequestParam String phone, @RequestParam @Nullable String to, HttpServletRequest request, Model model) {
        var form = FormState.blank().holding("phone", phone);
        try {
            var mobile = mobile(phone);
            var problem = codes.send(mobile, request.getRemoteAddr());
            return problem.isPresent()
                    ? page.show(model, false, form.with("phone", problem.get()), true, to)
                    : page.show(model, false, form, true, to);
        } catch (Phone.Invalid invalid) {
            return page.show(model, false, form.with("phone", message(invalid)), false, to);
        }
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam String phone,
            @RequestParam String code,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            Model model) {
        var form = FormState.blank().holding("phone", phone);
        try {
            var mobile = mobile(phone);
            return switch (signingIn.signIn(mobile, code)) {
                case ResidentEntry.Entered(var entrant) -> entering.enter(request, entrant, to);
                case ResidentEntry.NameWanted() -> {
                    pending.begin(request, mobile, to);
                    yield "redirect:/login/name";
                }
                case ResidentEntry.Refused(var field, var text) ->
                    page.show(model, false, form.with(field, text), true, to);
            };
        } catch (Phone.Invalid invalid) {
            return page.show(model, false, form.with("phone", message(invalid)), true, to);
        }
    }

    @GetMapping("/login/name")
    String name(HttpServletRequest request, Model model) {
        if (pending.phone(request).isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("form", FormState.blank());
        return "identity/real-name";
    }

    @PostMapping("/login/name")
    String nameYourself(
            @RequestParam String name,
            @RequestParam String idNumber,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var phone = pending.phone(request);
        if (phone.isEmpty()) {
            Flash.failure(flash, "登录已超时，请重新获取验证码。");
            return "redirect:/login";
        }
        var form = FormState.blank().holding("name", name).holding("idNumber", idNumber);
        form = check(form, "name", () -> new PersonName(name));
        form = check(form, "idNumber", () -> new IdNumber(idNumber));
        if (form.isClean()) {
            String target = pending.target(request);
            switch (signingIn.nameYourself(phone.get(), new PersonName(name), new IdNumber(idNumber))) {
                case ResidentEntry.Entered(var entrant) -> {
                    return entering.enter(request, entrant, target);
                }
                case ResidentEntry.NameWanted() -> throw new IllegalStateException("asked for the name twice");
                case ResidentEntry.Refused(var field, var text) -> form = form.with(field, text);
            }
        }
        model.addAttribute("form", form);
        return "identity/real-name";
    }

    private static FormState check(FormState form, String field, Supplier<?> reading) {
        try {
            return reading.get() == null ? form.with(field, "请填写这一项。") : form;
        } catch (IllegalArgumentException invalid) {
            return form.with(field, message(invalid));
        }
    }

    private static Phone mobile(String text) {
        var phone = new Phone(text);
        if (!phone.isMobile()) {
            throw new Phone.Invalid("登录要用能收短信的 11 位手机号码。");
        }
        return phone;
    }

    private static String message(IllegalArgumentException invalid) {
        return java.util.Objects.requireNonNullElse(invalid.getMessage(), "请核对这一项。");
    }
}
