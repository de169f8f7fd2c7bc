package cn.anju.money.bank;

import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.money.FinanceReach;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Payment files on the desk: brought and checked, looked at, then imported in a second step.
@Controller
class PaymentFilePages {

    private static final String HERE = "/desk/rent/payments";
    static final int SHOWN = 200;

    private final CheckingBankFile checking;
    private final ImportingBankFile importing;
    private final BankFiles files;
    private final BankLines lines;
    private final Clock clock;

    PaymentFilePages(
            CheckingBankFile checking, ImportingBankFile importing, BankFiles files, BankLines lines, Clock clock) {
        this.checking = checking;
        this.importing = importing;
        this.files = files;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String all(Actor actor, Model model) {
        return all(FormState.blank(), null, actor, model);
    }

    @PostMapping(HERE)
    String upload(@RequestParam MultipartFile file, Actor actor, Model model) throws IOException {
        FinanceReach.booking(actor);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (checking.check(name, file.getBytes(), actor)) {
            case CheckingBankFile.Result.Checked(var kept) -> "redirect:" + HERE + "/" + kept.id();
            case CheckingBankFile.Result.Unreadable(var words) ->
                all(FormState.blank().with("file", words), null, actor, model);
            case CheckingBankFile.Result.Before before ->
                all(FormState.blank().with("file", before.inWords()), before.first(), actor, model);
        };
    }

    @GetMapping(HERE + "/{file}")
    String one(@PathVariable String file, Actor actor, Model model) {
        var kept = theFile(files, file, FinanceReach.reading(actor));
        var counts = lines.counts(kept.id());
        model.addAttribute("view", PaymentFileView.of(kept, counts));
        model.addAttribute("expected", lines.expectedUnmatched(kept, LocalDate.now(clock)));
        model.addAttribute(
                "unmatched",
                lines.unmatchedOf(kept.id(), SHOWN).stream()
                        .map(PaymentFileView::row)
                        .toList());
        model.addAttribute("mayImport", mayBook(actor) && kept.finishedAt() == null);
        return "money/payment-file";
    }

    /// First step asks again with the counts; second step (`confirmed`) imports, or goes on after an interruption.
    @PostMapping(HERE + "/{file}")
    String confirm(
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var kept = theFile(files, file, FinanceReach.booking(actor));
        String here = HERE + "/" + kept.id();
        if (!confirmed) {
            model.addAttribute("desk", true);
            model.addAttribute("confirmation", confirmation(kept, here));
            return "look/confirm";
        }
        importing.run(kept, actor);
        Flash.success(flash, "已导入 " + Format.number(kept.lines()) + " 行。");
        return "redirect:" + here;
    }

    private Confirmation confirmation(BankFile file, String here) {
        int expected = lines.expectedUnmatched(file, LocalDate.now(clock));
        return new Confirmation(
                "确认导入？",
                file.name(),
                "收款 " + Format.number(file.lines()) + " 笔，合计 " + Format.money(file.total()),
                List.of(
                        "对得上账单的 " + Format.number(file.lines() - expected) + " 笔直接入账，开出收据。",
                        "对不上的 " + Format.number(expected) + " 笔列出来，钱记入待查款项。",
                        "中断后可以接着导入，不会重复入账。"),
                here,
                Map.of(),
                "导入",
                false,
                here);
    }

    private String all(FormState form, @org.jspecify.annotations.Nullable BankFile before, Actor actor, Model model) {
        var reach = FinanceReach.reading(actor);
        model.addAttribute("form", form);
        if (before != null && reach.covers(before.district())) {
            model.addAttribute("before", HERE + "/" + before.id());
        }
        model.addAttribute(
                "rows",
                files.latest(reach, SHOWN).stream().map(PaymentFileView::row).toList());
        model.addAttribute("mayImport", mayBook(actor));
        return "money/payment-files";
    }

    static boolean mayBook(Actor actor) {
        return actor.holds(cn.anju.identity.Role.FINANCE);
    }

    /// @throws NotFound when there is none, or it is out of reach
    static BankFile theFile(BankFiles files, String id, FinanceReach reach) {
        try {
            return files.find(UUID.fromString(id))
                    .filter(file -> reach.covers(file.district()))
                    .orElseThrow(() -> new NotFound("缴款文件"));
        } catch (IllegalArgumentException none) {
            throw new NotFound("缴款文件");
        }
    }
}
