package cn.anju.portal.benefits;

import cn.anju.kernel.Refused;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// 我能享受什么, for anybody. It is posted, so that what somebody tells of himself stands in no address and no log.
@Controller
class BenefitsPage {

    private static final String PAGE = "portal/benefits";

    private final Screening screening;
    private final Clock clock;

    BenefitsPage(Screening screening, Clock clock) {
        this.screening = screening;
        this.clock = clock;
    }

    @GetMapping("/benefits")
    String ask(Model model) {
        return page(FormState.blank(), model);
    }

    @PostMapping("/benefits")
    String answer(
            @Valid @ModelAttribute("situation") Situation situation,
            BindingResult found,
            Model model,
            HttpServletResponse response) {
        var form = FormState.of(found);
        if (form.isClean()) {
            try {
                model.addAttribute("found", screening.screen(situation, LocalDate.now(clock)));
                return page(form, model);
            } catch (Refused refused) {
                form = form.with(refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, model);
    }

    private String page(FormState form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choices", new FormChoices(LocalDate.now(clock)));
        return PAGE;
    }
}
