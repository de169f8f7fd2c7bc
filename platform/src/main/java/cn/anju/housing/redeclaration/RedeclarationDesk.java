package cn.anju.housing.redeclaration;

import cn.anju.casework.Idempotency;
import cn.anju.identity.Actor;
import cn.anju.look.Cell;
import cn.anju.look.Flash;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.policy.place.Districts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The desk's list of households of the old measure that have not declared yet, with reminders.
@Controller
class RedeclarationDesk {

    private static final int PAGE = 100;

    private final Reminding reminding;
    private final Idempotency idempotency;

    RedeclarationDesk(Reminding reminding, Idempotency idempotency) {
        this.reminding = reminding;
        this.idempotency = idempotency;
    }

    @GetMapping("/desk/redeclarations")
    String waiting(@RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        var page = reminding.waiting(actor, after, PAGE);
        model.addAttribute(
                "rows",
                page.stream()
                        .map(one -> Row.of(
                                one.remindedOn() == null ? Tone.SOON : null,
                                Cell.link(one.number().value(), "/desk/cases/" + one.number()),
                                Cell.of(Districts.name(one.district())),
                                Cell.of(Format.date(one.qualifiedOn())),
                                Cell.of(one.remindedOn() == null ? "还没有提醒" : Format.date(one.remindedOn()))))
                        .toList());
        model.addAttribute(
                "next",
                page.size() < PAGE
                        ? null
                        : "/desk/redeclarations?after=" + page.getLast().number());
        return "housing/redeclaration/desk";
    }

    @PostMapping("/desk/redeclarations/remind")
    String remind(@RequestParam(defaultValue = "") String key, Actor actor, RedirectAttributes flash) {
        reminding.districtsOf(actor);
        if (key.length() < 8 || key.length() > 100) {
            Flash.failure(flash, "这个页面不完整，没有发送。请刷新后再试。");
            return "redirect:/desk/redeclarations";
        }
        var answer = idempotency.once(
                actor,
                "POST /desk/redeclarations/remind",
                key,
                "",
                () -> Idempotency.Answer.done(Integer.toString(reminding.remind(actor))));
        Flash.success(flash, answer.body().equals("0") ? "最近都提醒过了，没有再发。" : "已发出 " + answer.body() + " 封提醒。");
        return "redirect:/desk/redeclarations";
    }
}
