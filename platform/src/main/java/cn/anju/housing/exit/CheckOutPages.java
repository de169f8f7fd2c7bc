package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.identity.Actor;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The check-out sheet, filled in at the home.
@Controller
class CheckOutPages {

    private final CheckingOut checking;
    private final CheckOuts checkOuts;
    private final Clock clock;

    CheckOutPages(CheckingOut checking, CheckOuts checkOuts, Clock clock) {
        this.checking = checking;
        this.checkOuts = checkOuts;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{number}/check-out")
    String sheet(@PathVariable String number, Actor actor, Model model) {
        var file = checking.theCase(number, actor);
        return page(file, filled(file), model);
    }

    @PostMapping("/desk/cases/{number}/check-out")
    String record(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String vacatedOn,
            @RequestParam(defaultValue = "") String water,
            @RequestParam(defaultValue = "") String power,
            @RequestParam(defaultValue = "") String gas,
            @RequestParam(defaultValue = "") String keys,
            @RequestParam(defaultValue = "") String damages,
            @RequestParam(defaultValue = "") String deposit,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var file = checking.theCase(number, actor);
        var problems = checking.record(
                file, new CheckOutForm(vacatedOn, water, power, gas, keys, damages, deposit, note), actor);
        if (problems.isEmpty()) {
            Flash.success(flash, "验收单已保存。核对无误后请点“确认交房”。");
            return "redirect:/desk/cases/" + number;
        }
        var form = FormState.blank()
                .holding("vacatedOn", vacatedOn)
                .holding("water", water)
                .holding("power", power)
                .holding("gas", gas)
                .holding("keys", keys)
                .holding("damages", damages)
                .holding("deposit", deposit)
                .holding("note", note);
        for (var problem : problems) {
            form = form.with(problem.field(), problem.what() + problem.next());
        }
        return page(file, form, model);
    }

    private FormState filled(CaseFile file) {
        var blank = FormState.blank();
        return checkOuts
                .find(file.id())
                .map(one -> blank.holding("vacatedOn", one.vacatedOn().toString())
                        .holding("water", one.water().toPlainString())
                        .holding("power", one.power().toPlainString())
                        .holding("gas", one.gas().toPlainString())
                        .holding("keys", Integer.toString(one.keys()))
                        .holding(
                                "damages",
                                one.damages().stream()
                                        .map(damage -> damage.what() + " "
                                                + damage.amount().toPlainString())
                                        .collect(Collectors.joining("\n")))
                        .holding("deposit", one.deposit().toPlainString())
                        .holding("note", one.note()))
                .orElseGet(() -> blank.holding("vacatedOn", LocalDate.now(clock).toString())
                        .holding("deposit", "0"));
    }

    private String page(CaseFile file, FormState form, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("home", file.form(ExitCase.Form.class).home());
        model.addAttribute("form", form);
        return "housing/exit/check-out";
    }
}
