package cn.anju.identity.login;

import cn.anju.identity.web.SingleSignOn;
import cn.anju.look.FormState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts together what the two login pages show.
@Component
class LoginPage {

    private final ObjectProvider<LoginHints> hints;
    private final ObjectProvider<SingleSignOn> signOn;

    LoginPage(ObjectProvider<LoginHints> hints, ObjectProvider<SingleSignOn> signOn) {
        this.hints = hints;
        this.signOn = signOn;
    }

    /// @param step for residents: whether a code has been sent
    String show(Model model, boolean staff, FormState form, boolean codeSent, @Nullable String target) {
        model.addAttribute("form", form);
        model.addAttribute("codeSent", codeSent);
        model.addAttribute("signOn", signOn.getIfAvailable() == null ? "" : OfficeSignOn.START);
        model.addAttribute("to", target == null ? "" : target);
        model.addAttribute(
                "hints",
                hints.stream()
                        .map(one -> one.hints(staff))
                        .flatMap(List::stream)
                        .toList());
        return staff ? "identity/login-staff" : "identity/login-resident";
    }

    /// A form with a demo login filled in.
    FormState filled(@Nullable String as) {
        var form = FormState.blank();
        if (as == null) {
            return form;
        }
        Map<String, String> values = hints.stream()
                .map(one -> one.fill(as))
                .filter(filled -> !filled.isEmpty())
                .findFirst()
                .orElse(Map.of());
        for (var value : values.entrySet()) {
            form = form.holding(value.getKey(), value.getValue());
        }
        return form;
    }
}
