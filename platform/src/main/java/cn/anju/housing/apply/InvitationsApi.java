package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An adult family member's answer to an invitation, for programs.
@RestController
@RequestMapping(path = "/api/v1/me/invitations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "application")
class InvitationsApi {

    private final FamilyAnswers answers;
    private final People people;
    private final Once once;

    InvitationsApi(FamilyAnswers answers, People people, Once once) {
        this.answers = answers;
        this.people = people;
        this.once = once;
    }

    /// @param applicant masked
    record Invitation(String number, String applicant, String relation) {}

    record Wish(boolean agree) {}

    record Answered(String number, boolean agreed) {}

    @Operation(summary = "等我回答的共同申请")
    @GetMapping
    List<Invitation> waiting(Actor actor) {
        var person = Objects.requireNonNull(actor.person());
        return answers.waitingFor(person).stream()
                .map(file -> new Invitation(
                        file.number().value(),
                        people.the(file.applicant().orElseThrow().person()).maskedName(),
                        file.people().stream()
                                .filter(one -> one.person().equals(person))
                                .map(one -> FamilyRelation.of(one).name())
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    @Operation(summary = "同意或不同意共同申请")
    @OncePerKey
    @PostMapping("/{number}")
    Answered answer(@PathVariable String number, @RequestBody Wish body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, Answered.class, () -> {
            var person = Objects.requireNonNull(actor.person());
            CaseFile file = answers.waitingFor(person).stream()
                    .filter(one -> one.number().value().equals(number))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("邀请"));
            boolean counted = body.agree()
                    ? answers.agree(file.id(), person, FamilyAnswers.How.LOGIN, actor)
                    : answers.decline(file.id(), person, FamilyAnswers.How.LOGIN, actor);
            if (!counted) {
                throw new NotFound("邀请");
            }
            return new Answered(number, body.agree());
        });
    }
}
