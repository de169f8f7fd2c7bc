package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Fact;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form with which anybody objects to a line of a public notice.
@Controller
class ObjectionPages {

    private final PublicNotices notices;
    private final ReceivingObjection receiving;

    ObjectionPages(PublicNotices notices, ReceivingObjection receiving) {
        this.notices = notices;
        this.receiving = receiving;
    }

    @GetMapping("/notices/{number}/objections/new")
    String ask(@PathVariable String number, @RequestParam int row, Model model) {
        return form(number, row, FormState.blank(), model);
    }

    @PostMapping("/notices/{number}/objections")
    String receive(
            @PathVariable String number,
            @RequestParam int row,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile opened;
        try {
            opened = receiving.receive(number, row, text, contact, request.getRemoteAddr());
        } catch (Refused refused) {
            response.setStatus(422);
            return form(
                    number, row, FormState.entered(request.getParameterMap()).with(refused), model);
        }
        return "redirect:/notices/%s/objections/%s".formatted(number, opened.number());
    }

    @GetMapping("/notices/{number}/objections/{objection}")
    String done(@PathVariable String number, @PathVariable String objection, Model model) {
        if (!cn.anju.casework.CaseNumber.isOne(objection)
                || notices.find(number).isEmpty()) {
            throw new NotFound("异议");
        }
        model.addAttribute("number", number);
        model.addAttribute("objection", objection);
        return "housing/review/objection-done";
    }

    private String form(String number, int row, FormState form, Model model) {
        var notice = notices.find(number).orElseThrow(() -> new NotFound("公示"));
        var entry = notices.entries(notice.id()).stream()
                .filter(one -> one.position() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("公示的这一行"));
        model.addAttribute("number", number);
        model.addAttribute("row", row);
        model.addAttribute(
                "shown",
                entry.shown().entrySet().stream()
                        .map(cell -> Fact.of(cell.getKey(), cell.getValue()))
                        .toList());
        model.addAttribute("form", form);
        return "housing/review/objection";
    }
}
