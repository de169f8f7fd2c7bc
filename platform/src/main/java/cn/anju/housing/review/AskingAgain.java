package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ReadingCase;
import cn.anju.exchange.Checks;
import cn.anju.housing.application.EnteringFact;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts a department's question again by hand.
@Controller
class AskingAgain {

    private final ReadingCase reading;
    private final Checks checks;

    AskingAgain(ReadingCase reading, Checks checks) {
        this.reading = reading;
        this.checks = checks;
    }

    static boolean isOpen(CaseFile file, Actor reader) {
        return AsideSlot.isOffice(reader, file) && EnteringFact.isGathering(file);
    }

    @PostMapping("/desk/cases/{number}/checks/{check}/again")
    String again(@PathVariable String number, @PathVariable UUID check, Actor reader, RedirectAttributes flash) {
        var file = reading.asStaff(reader, number, "部门核查");
        boolean its = checks.forCase(file.id().value()).stream()
                .anyMatch(one -> one.id().equals(check));
        if (!its || !isOpen(file, reader)) {
            throw new NotFound("核查");
        }
        checks.askAgain(check, reader);
        flash.addFlashAttribute("message", "已重新询问，答复到了会自动显示。");
        return "redirect:/desk/cases/" + number;
    }
}
