package cn.anju.portal;

import cn.anju.archive.About;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Idempotency;
import cn.anju.casework.Move;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A resident's move on a case of their own (appeal, give up): reason, a paper if they like, then a second look.
@Controller
@RequestMapping("/me/cases/{number}/{action:[A-Za-z]+}")
class MovePages {

    /// Shorter reasons tell an officer nothing.
    static final int SHORTEST_REASON = 10;

    private static final int LONGEST_REASON = 2000;
    static final DocumentKind PROOF = new DocumentKind("RESIDENT_PROOF", "证明材料");

    private final OwnCases own;
    private final MovingCase moving;
    private final Idempotency idempotency;
    private final Documents documents;
    private final CaseDocuments caseDocuments;

    MovePages(
            OwnCases own,
            MovingCase moving,
            Idempotency idempotency,
            Documents documents,
            CaseDocuments caseDocuments) {
        this.own = own;
        this.moving = moving;
        this.idempotency = idempotency;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String action, Actor actor, Model model) {
        var file = own.the(number, actor);
        var move = the(file, action, actor);
        var state = FormState.blank();
        for (var refusal : moving.against(file, move, actor)) {
            state = state.with(null, refusal.what() + refusal.next());
        }
        return page(file, move, state, model);
    }

    @PostMapping
    String make(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var file = own.the(number, actor);
        var state = FormState.blank().holding("reason", reason);
        String why = reason.strip();
        if (why.codePointCount(0, why.length()) < SHORTEST_REASON) {
            state = state.with("reason", "请写明理由，至少 10 个字。写清事实就行，不用写法律条文。");
        } else if (why.length() > LONGEST_REASON) {
            state = state.with("reason", "理由最多 2000 个字，更多内容请放进材料里。");
        }
        if (key.length() < 8 || key.length() > 100) {
            state = state.with(null, "这个页面不完整，没有提交。请刷新后再试一次。");
        }
        if (!state.isClean()) {
            response.setStatus(422);
            return page(file, the(file, action, actor), state, model);
        }
        var problem = new AtomicReference<@Nullable String>();
        var body = new MoveRequest(file.id(), version, action, why, java.util.Map.of());
        byte[] content = proof == null || proof.isEmpty() ? null : proof.getBytes();
        String name = proof == null ? "" : Objects.requireNonNullElse(proof.getOriginalFilename(), "材料");
        var answer = idempotency.once(
                actor,
                "POST /me/cases/" + number + "/" + action,
                key,
                why + "|" + name,
                () -> attempt(file, body, content, name, actor, problem));
        if (problem.get() != null || answer.status() != 200) {
            response.setStatus(422);
            String text = Objects.requireNonNullElse(problem.get(), answer.body());
            return page(file, the(file, action, actor), state.with(null, text), model);
        }
        Flash.success(flash, "已提交：" + answer.body() + "。");
        return "redirect:/me/cases/" + number;
    }

    private Idempotency.Answer attempt(
            CaseFile file,
            MoveRequest request,
            byte @Nullable [] content,
            String name,
            Actor actor,
            AtomicReference<@Nullable String> problem) {
        if (content != null) {
            var kept = keep(file, content, name, actor);
            if (kept != null) {
                problem.set(kept);
                return Idempotency.Answer.nothing(422, "");
            }
        }
        return switch (moving.move(request, actor)) {
            case MoveResult.Moved(var moved) ->
                Idempotency.Answer.done(moved.state().label());
            case MoveResult.Refused(var reasons) -> {
                var first = reasons.getFirst();
                problem.set(first.what() + first.next());
                yield Idempotency.Answer.nothing(422, "");
            }
            case MoveResult.Overtaken overtaken -> {
                problem.set("这件事刚才有了变化，没有提交。请回到上一页再看一遍。");
                yield Idempotency.Answer.nothing(409, "");
            }
            case MoveResult.Forbidden forbidden -> throw new NotFound("这一步");
        };
    }

    private @Nullable String keep(CaseFile file, byte[] content, String name, Actor actor) {
        var person = Objects.requireNonNull(actor.person());
        var about = About.person(person, file.district(), file.number().value());
        try (InputStream stream = new java.io.ByteArrayInputStream(content)) {
            return switch (documents.store(stream, name, PROOF, about, actor)) {
                case Storing.Refused(var refusal) -> refusal.sentence();
                case Storing.Stored(var stored) -> {
                    caseDocuments.add(file.id(), PROOF.code(), stored.id().value(), actor);
                    yield null;
                }
            };
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Move the(CaseFile file, String action, Actor actor) {
        return moving.open(file, actor).stream()
                .filter(move -> move.action().equals(action) && move.by().contains(Role.RESIDENT))
                .filter(move -> !own.told(file).covered().contains(action))
                .findFirst()
                .orElseThrow(() -> new NotFound("这一步"));
    }

    private String page(CaseFile file, Move move, FormState state, Model model) {
        model.addAttribute("number", file.number().value());
        model.addAttribute("title", move.label());
        model.addAttribute("action", move.action());
        model.addAttribute("version", file.version());
        model.addAttribute("form", state);
        model.addAttribute("appeal", move.action().equals("appeal"));
        return "portal/move";
    }
}
