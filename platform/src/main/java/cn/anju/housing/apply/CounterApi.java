package cn.anju.housing.apply;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The counter for programs: a family member shows the identity card and answers. The number is in the body, never in
/// an address.
@RestController
@RequestMapping(path = "/api/v1/co-applicants", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "counter", description = "窗口：共同申请人凭身份证原件确认。")
class CounterApi {

    private final FamilyAnswers answers;
    private final People people;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Once once;

    CounterApi(FamilyAnswers answers, People people, AccessLog log, TransactionTemplate transaction, Once once) {
        this.answers = answers;
        this.people = people;
        this.log = log;
        this.transaction = transaction;
        this.once = once;
    }

    record Asked(@Nullable String idNumber) {}

    record Waiting(String number, String applicant, String summary) {}

    /// @param seen whether the original card was checked
    record Answer(@Nullable String number, @Nullable String idNumber, boolean agree, boolean seen) {}

    record Answered(String number, boolean agreed) {}

    @Operation(summary = "等这个人确认的申请；每次查看都留痕")
    @PostMapping("/search")
    List<Waiting> find(@RequestBody Asked body, Actor actor) {
        demandIntake(actor);
        var person = person(body.idNumber());
        var waiting = waiting(person, actor);
        transaction.executeWithoutResult(status -> waiting.forEach(file -> log.looked(new Look(
                actor, Set.of(person.id()), "共同申请确认", file.number().value(), file.district(), Purpose.INTAKE))));
        return waiting.stream()
                .map(file -> new Waiting(
                        file.number().value(),
                        people.the(file.applicant().orElseThrow().person()).maskedName(),
                        file.summary()))
                .toList();
    }

    @Operation(summary = "登记他同意或不同意")
    @OncePerKey
    @PostMapping("/answers")
    Answered answer(@RequestBody Answer body, Actor actor, HttpServletRequest request) {
        demandIntake(actor);
        if (!body.seen()) {
            throw new Refused("co-applicant.seen", "seen", "没有登记。", "要先核对身份证原件。", "请核对原件后把 seen 写成 true。");
        }
        return once.answer(request, actor, body, Answered.class, () -> {
            var person = person(body.idNumber());
            var file = waiting(person, actor).stream()
                    .filter(one -> one.number().value().equals(body.number()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("等待确认的申请"));
            if (body.agree()) {
                answers.agree(file.id(), person.id(), FamilyAnswers.How.COUNTER, actor);
            } else {
                answers.decline(file.id(), person.id(), FamilyAnswers.How.COUNTER, actor);
            }
            return new Answered(file.number().value(), body.agree());
        });
    }

    private List<CaseFile> waiting(Person person, Actor actor) {
        return answers.waitingFor(person.id()).stream()
                .filter(file -> actor.holds(Role.INTAKE, file.district()))
                .toList();
    }

    private Person person(@Nullable String number) {
        try {
            return people.byIdNumber(new IdNumber(number == null ? "" : number))
                    .orElseThrow(() -> new NotFound("等待确认的申请"));
        } catch (IdNumber.Invalid invalid) {
            throw new Refused("id-number", "idNumber", Objects.requireNonNull(invalid.getMessage()), "", "请对照身份证核对。");
        }
    }

    private static void demandIntake(Actor actor) {
        if (!actor.holds(Role.INTAKE)) {
            throw new NotFound("这个页面");
        }
    }
}
