package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Moved;
import cn.anju.housing.stock.UnitState;
import cn.anju.identity.Actor;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One home on the desk: its facts, its history, and the moves that are open to the reader.
@Controller
class UnitPages {

    private final Keeper keeper;
    private final UnitFacts facts;
    private final MovingUnit moving;

    UnitPages(Keeper keeper, UnitFacts facts, MovingUnit moving) {
        this.keeper = keeper;
        this.facts = facts;
        this.moving = moving;
    }

    @GetMapping("/desk/stock/units/{code}")
    String unit(@PathVariable String code, Actor actor, Model model) {
        var sheet = facts.theSheet(code, keeper.reader(actor));
        return page(sheet, FormState.blank(), actor, model);
    }

    /// First step: checks the form and asks again; second step (`confirmed`): moves.
    @PostMapping("/desk/stock/units/{code}/moves")
    String move(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var sheet = facts.theSheet(code, keeper.reader(actor));
        var checked = check(form, sheet, actor);
        if (!checked.isClean()) {
            return page(sheet, checked, actor, model);
        }
        var wish = new MovingUnit.Wish(
                HandMove.find(form.getOrDefault("move", "")).orElseThrow(),
                form.getOrDefault("reason", "").strip(),
                form.getOrDefault("document", "").strip());
        String here = "/desk/stock/units/" + sheet.code();
        if (!Objects.equals(form.get("confirmed"), "true")) {
            model.addAttribute("desk", true);
            model.addAttribute("confirmation", confirmation(sheet, wish, here));
            return "look/confirm";
        }
        if (!Objects.equals(form.get("version"), Integer.toString(sheet.version()))) {
            Flash.failure(flash, "房屋的状态刚刚被别人变更过，没有保存。请看最新情况后再办。");
            return "redirect:" + here;
        }
        var moved = moving.move(sheet, wish, actor);
        if (moved instanceof Moved.Done) {
            Flash.success(flash, moved.inWords());
        } else {
            Flash.failure(flash, moved.inWords());
        }
        return "redirect:" + here;
    }

    private FormState check(Map<String, String> form, UnitFacts.Sheet sheet, Actor actor) {
        var state = new FormState(
                form.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                List.of());
        var move = HandMove.find(form.getOrDefault("move", ""))
                .filter(HandMove.openTo(actor, sheet.district(), sheet.state())::contains);
        if (move.isEmpty()) {
            return state.with("move", "请选择要办的变更。列出的是房屋现在的状态和您的权限允许的变更。");
        }
        var reason = form.getOrDefault("reason", "").strip();
        if (reason.length() < 2 || reason.length() > 500) {
            state = state.with("reason", "请写明理由，2 到 500 个字。");
        }
        var document = form.getOrDefault("document", "").strip();
        if (move.get().needsDecision() && (document.isEmpty() || document.length() > 100)) {
            state = state.with("document", "统筹他用须填写市级决定的文号。");
        }
        return state;
    }

    private static Confirmation confirmation(UnitFacts.Sheet sheet, MovingUnit.Wish wish, String here) {
        return new Confirmation(
                "确认「" + wish.move().label() + "」？",
                sheet.place() + "（" + sheet.code() + "）",
                "「" + sheet.state().label() + "」变为「" + wish.move().to().label() + "」",
                List.of(wish.move().consequence(), "理由：" + wish.reason(), "会记入房屋的历史，写明是您办的。"),
                here + "/moves",
                Map.of(
                        "move", wish.move().name(),
                        "reason", wish.reason(),
                        "document", wish.document(),
                        "version", Integer.toString(sheet.version())),
                wish.move().label(),
                wish.move() == HandMove.REPURPOSE,
                here);
    }

    private String page(UnitFacts.Sheet sheet, FormState form, Actor actor, Model model) {
        var moves = HandMove.openTo(actor, sheet.district(), sheet.state());
        model.addAttribute(
                "view", UnitView.of(sheet, keeper.districtName(sheet.district()), facts.history(sheet.id())));
        // The only move there is needs no choosing; it still needs its reason and its second step.
        boolean chosen = !form.value("move").isEmpty() || moves.size() != 1;
        model.addAttribute(
                "form", chosen ? form : form.holding("move", moves.getFirst().name()));
        model.addAttribute(
                "moves",
                moves.stream()
                        .map(move -> Choice.of(move.name(), move.label(), move.consequence()))
                        .toList());
        model.addAttribute("decision", moves.stream().anyMatch(HandMove::needsDecision));
        model.addAttribute("why", moves.isEmpty() ? whyNoMove(sheet.state()) : "");
        return "housing/stock/desk-unit";
    }

    private static String whyNoMove(UnitState state) {
        return switch (state) {
            case RESERVED -> "已预留的房屋由配租方案或配租通知处理：签订合同、放弃或到期后自动变更。";
            case LEASED -> "已出租的房屋在合同终止或退出时变更。";
            case REPURPOSED -> "已统筹他用的房屋不再变更。";
            case PLANNED, AVAILABLE, VACATING, MAINTENANCE -> "您可以查看这套房屋，变更由产权人、运营单位或主管部门办理。";
        };
    }
}
