package cn.anju.desk;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Idempotency;
import cn.anju.casework.Move;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.casework.ReadingCase;
import cn.anju.casework.Refusal;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.look.Confirmation;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Decisions on a case: a second step repeats the name and the outcome, then the move is made once.
@Controller
class CaseMoves {

    private final ReadingCase reading;
    private final CaseViews views;
    private final MovingCase moving;
    private final Cases cases;
    private final Idempotency idempotency;

    CaseMoves(ReadingCase reading, CaseViews views, MovingCase moving, Cases cases, Idempotency idempotency) {
        this.reading = reading;
        this.views = views;
        this.moving = moving;
        this.cases = cases;
        this.idempotency = idempotency;
    }

    @PostMapping("/desk/cases/{number}/moves/{action}")
    String move(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = reading.asStaff(reader, number, "办理");
        if (file.version() != version) {
            throw overtaken(file);
        }
        var row = moving.open(file, reader).stream()
                .filter(move -> move.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new NotFound("这一步"));
        if (confirmed) {
            return make(file, row, reason, key, reader, model, response, flash);
        }
        if (row.withReason() && reason.strip().length() < 5) {
            return again(
                    file,
                    reason,
                    List.of(new Refusal("reason", "reason-" + action, "请写明理由，至少 5 个字。", "")),
                    reader,
                    model,
                    response);
        }
        var against = moving.against(file, row, reader);
        if (!against.isEmpty()) {
            return again(file, reason, against, reader, model, response);
        }
        model.addAttribute("confirmation", confirmation(file, row, reason, reader));
        model.addAttribute("desk", true);
        return "look/confirm";
    }

    private String make(
            CaseFile file,
            Move row,
            String reason,
            String key,
            Actor reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var request =
                new MoveRequest(file.id(), file.version(), row.action(), reason.isBlank() ? null : reason, Map.of());
        var route = "POST /desk/cases/%s/moves/%s".formatted(file.number(), row.action());
        var made = new AtomicReference<MoveResult>();
        var answer = idempotency.once(
                reader,
                route,
                key.length() < 8 ? file.id() + "-" + file.version() : key,
                file.version() + reason,
                () -> {
                    var result = moving.move(request, reader);
                    made.set(result);
                    return result instanceof MoveResult.Moved
                            ? Idempotency.Answer.done("moved")
                            : Idempotency.Answer.nothing(422, "");
                });
        return switch (made.get()) {
            case null -> done(answer, file, row, flash);
            case MoveResult.Moved moved -> done(answer, file, row, flash);
            case MoveResult.Refused(var reasons) -> again(file, reason, reasons, reader, model, response);
            case MoveResult.Overtaken(var now) -> throw overtaken(now);
            case MoveResult.Forbidden forbidden -> throw new NotFound("这一步");
        };
    }

    private static String done(Idempotency.Answer answer, CaseFile file, Move row, RedirectAttributes flash) {
        if (answer.status() != 200) {
            throw new Conflict("这一步已经用另一份内容提交过。", "请回到事项页面看看现在的状态。");
        }
        flash.addFlashAttribute("message", "已办：" + row.label() + "。");
        return "redirect:/desk/cases/" + file.number();
    }

    /// The case page again, with what stands against the move beside its field.
    private String again(
            CaseFile file,
            String reason,
            List<Refusal> against,
            Actor reader,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        var form = FormState.blank();
        for (var refusal : against) {
            form = form.with(refusal.field(), refusal.what() + refusal.next());
            if (refusal.field() != null) {
                form = form.holding(refusal.field(), reason);
            }
        }
        model.addAttribute("it", views.of(cases.the(file.id()), reader));
        model.addAttribute("form", form);
        return "casework/case";
    }

    private Confirmation confirmation(CaseFile file, Move row, String reason, Actor reader) {
        var view = views.of(file, reader);
        List<String> consequences = new ArrayList<>();
        if (!reason.isBlank()) {
            consequences.add("理由：" + reason.strip());
        }
        consequences.add("状态从“%s”变为“%s”。"
                .formatted(file.state().label(), file.flow().state(row.to()).label()));
        consequences.add("这一步会记入经过，写明是您作出的。");
        boolean grave = view.steps().stream().anyMatch(step -> step.action().equals(row.action()) && step.grave());
        Map<String, String> carried =
                new TreeMap<>(Map.of("version", String.valueOf(file.version()), "reason", reason.strip()));
        return new Confirmation(
                "确认“%s”？".formatted(row.label()),
                "%s的%s %s".formatted(view.title(), file.type().label(), file.number()),
                row.label() + "：" + file.flow().state(row.to()).label(),
                consequences,
                "/desk/cases/%s/moves/%s".formatted(file.number(), row.action()),
                carried,
                "确认，" + row.label(),
                grave,
                "/desk/cases/" + file.number());
    }

    private Conflict overtaken(CaseFile now) {
        var last = cases.history(now).getLast();
        return new Conflict(
                "这件事项刚刚由%s办过“%s”（%s），您看到的不是最新的。".formatted(last.actorName(), last.label(), Format.time(last.at())),
                "请重新打开 %s，按现在的情况办理。".formatted(now.number()));
    }
}
