package cn.anju.housing.review;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ReadingCase;
import cn.anju.exchange.Checks;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.EnteringFact;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What reviewers do beside the moves of a case, for programs: enter a fact, ask a department again, order a case put
/// right, read how to reach an objector.
@RestController
@RequestMapping(path = "/api/v1/cases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "review", description = "审核中在流程之外办的事。")
class ReviewApi {

    private final ReadingCase reading;
    private final EnteringFact entering;
    private final Checks checks;
    private final OpeningRectification rectifying;
    private final ObjectionContact contact;
    private final Once once;

    ReviewApi(
            ReadingCase reading,
            EnteringFact entering,
            Checks checks,
            OpeningRectification rectifying,
            ObjectionContact contact,
            Once once) {
        this.reading = reading;
        this.entering = entering;
        this.checks = checks;
        this.rectifying = rectifying;
        this.contact = contact;
        this.once = once;
    }

    /// @param person whom the fact is about, where it is about one of the family
    /// @param document a paper of this case that proves it
    record Fact(
            @Nullable String value,
            @Nullable String reason,
            @Nullable UUID person,
            @Nullable UUID document) {}

    record Entered(String number, String fact) {}

    /// @param text what people read: «等待税务»
    record Asked(
            UUID id,
            String department,
            String state,
            String text,
            Instant askedAt,
            int attempts,
            @Nullable Instant answeredAt) {}

    record AskedAgain(UUID id) {}

    record Finding(@Nullable String finding) {}

    record Opened(String number) {}

    record Contact(String contact) {}

    @Operation(summary = "录入一条登记信息里没有的事实，并重新核算")
    @OncePerKey
    @PostMapping("/facts/{fact}")
    Entered enter(
            @PathVariable String number,
            @PathVariable String fact,
            @RequestBody Fact body,
            Actor actor,
            HttpServletRequest request) {
        var file = reading.asStaff(actor, number, "录入信息（接口）");
        if (!EnteringFact.isOpen(file, actor)) {
            throw new NotFound("录入");
        }
        var wanted = EnterableFact.find(fact).orElseThrow(() -> new NotFound("录入"));
        return once.answer(request, actor, body, Entered.class, () -> {
            entering.enter(
                    file,
                    wanted,
                    body.person() == null ? null : new PersonId(body.person()),
                    Objects.requireNonNullElse(body.value(), "").strip(),
                    Objects.requireNonNullElse(body.reason(), ""),
                    body.document(),
                    actor);
            return new Entered(number, wanted.name());
        });
    }

    @Operation(summary = "向各部门的核查和它们的状态")
    @GetMapping("/checks")
    List<Asked> checks(@PathVariable String number, Actor actor) {
        var file = reading.asStaff(actor, number, "部门核查（接口）");
        return checks.forCase(file.id().value()).stream()
                .map(one -> new Asked(
                        one.id(),
                        one.kind().department().name(),
                        one.state().name(),
                        one.text(),
                        one.askedAt(),
                        one.attempts(),
                        one.answeredAt()))
                .toList();
    }

    @Operation(summary = "重新询问一个部门")
    @OncePerKey
    @PostMapping("/checks/{check}/again")
    AskedAgain again(@PathVariable String number, @PathVariable UUID check, Actor actor, HttpServletRequest request) {
        var file = reading.asStaff(actor, number, "部门核查（接口）");
        boolean its = checks.forCase(file.id().value()).stream()
                .anyMatch(one -> one.id().equals(check));
        if (!its || !AskingAgain.isOpen(file, actor)) {
            throw new NotFound("核查");
        }
        return once.answer(request, actor, null, AskedAgain.class, () -> {
            checks.askAgain(check, actor);
            return new AskedAgain(check);
        });
    }

    @Operation(summary = "市级责令区县整改这件已办结的申请")
    @OncePerKey
    @PostMapping("/rectifications")
    Opened rectify(@PathVariable String number, @RequestBody Finding body, Actor actor, HttpServletRequest request) {
        return once.answer(
                request,
                actor,
                body,
                Opened.class,
                () -> new Opened(rectifying
                        .order(number, Objects.requireNonNullElse(body.finding(), ""), actor)
                        .number()
                        .value()));
    }

    /// A look, not a change: it is written down each time.
    @Operation(summary = "异议人的联系方式；每次查看都留痕")
    @PostMapping("/contact")
    Contact contact(@PathVariable String number, Actor actor) {
        return new Contact(contact.looked(number, actor));
    }
}
