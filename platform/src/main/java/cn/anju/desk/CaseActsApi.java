package cn.anju.desk;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ReadingCase;
import cn.anju.casework.Tasks;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The desk for programs: search, tasks, and what is done on a case beside its moves.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "desk", description = "工作台：查找、任务、告知书签收、查看完整证件号。")
class CaseActsApi {

    private static final int MOST_PEOPLE = 50;

    private final ReadingCase reading;
    private final Cases cases;
    private final People people;
    private final SeeingWhole whole;
    private final SigningForLetter letters;
    private final Tasks tasks;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Once once;

    CaseActsApi(
            ReadingCase reading,
            Cases cases,
            People people,
            SeeingWhole whole,
            SigningForLetter letters,
            Tasks tasks,
            AccessLog log,
            TransactionTemplate transaction,
            Once once) {
        this.reading = reading;
        this.cases = cases;
        this.people = people;
        this.whole = whole;
        this.letters = letters;
        this.tasks = tasks;
        this.log = log;
        this.transaction = transaction;
        this.once = once;
    }

    record Asked(@Nullable String q) {}

    /// @param person masked
    record Found(String number, String type, String state, String district, String person, String summary) {}

    record WholePerson(
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable String address) {}

    record SignedOn(@Nullable LocalDate day) {}

    record Signed(UUID letter, LocalDate day) {}

    record TaskLine(UUID id, String kind, @Nullable String application, String district, String text) {}

    record Done(UUID task) {}

    /// What is searched for stands in the body: an identity number belongs neither into an address nor into a log.
    @Operation(summary = "按事项编号、姓名开头或身份证号查找本区域的事项；查到谁都留痕")
    @PostMapping("/search")
    List<Found> search(@RequestBody Asked body, Actor actor) {
        String asked = Objects.requireNonNullElse(body.q(), "").strip();
        if (!actor.isStaff()) {
            throw new NotFound("查找");
        }
        if (CaseNumber.isOne(asked)) {
            var file = reading.asStaff(actor, asked, "查找结果");
            return List.of(found(
                    file, file.applicant().map(one -> people.the(one.person())).orElse(null)));
        }
        return persons(asked).stream()
                .flatMap(person -> cases.of(person.id()).stream()
                        .filter(file -> CaseAccess.mayReadAsStaff(actor, file) && file.submittedOn() != null)
                        .map(file -> looked(actor, file, person)))
                .toList();
    }

    @Operation(summary = "一个人的完整证件号、电话和住址；每次查看都留痕")
    @PostMapping("/cases/{number}/people/{person}/whole")
    WholePerson whole(@PathVariable String number, @PathVariable UUID person, Actor actor) {
        var found = whole.of(number, person, actor);
        return new WholePerson(
                found.name().value(),
                found.idNumber().value(),
                found.phone() == null ? null : found.phone().value(),
                found.address());
    }

    @Operation(summary = "登记纸质告知书的签收日期，期限从这一天起算")
    @OncePerKey
    @PostMapping("/cases/{number}/letters/{letter}/signed")
    Signed signed(
            @PathVariable String number,
            @PathVariable UUID letter,
            @RequestBody SignedOn body,
            Actor actor,
            HttpServletRequest request) {
        var day = body.day();
        if (day == null) {
            throw new Refused("letter.signed-day", "day", "缺少签收日期。", "", "请填写日期，例如 2026-03-20。");
        }
        return once.answer(request, actor, body, Signed.class, () -> {
            letters.sign(number, letter, day, actor);
            return new Signed(letter, day);
        });
    }

    @Operation(summary = "我的任务，最早的在前")
    @GetMapping("/tasks")
    List<TaskLine> tasks(Actor actor) {
        return tasks.openFor(actor).stream()
                .map(task -> new TaskLine(
                        task.id(),
                        task.kind(),
                        task.caseId() == null
                                ? null
                                : cases.the(task.caseId()).number().value(),
                        task.district(),
                        task.text()))
                .toList();
    }

    @Operation(summary = "任务办完了")
    @OncePerKey
    @PostMapping("/tasks/{id}/done")
    Done done(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, null, Done.class, () -> {
            if (tasks.openFor(actor).stream().noneMatch(task -> task.id().equals(id))) {
                throw new NotFound("任务");
            }
            tasks.done(id, actor);
            return new Done(id);
        });
    }

    private List<Person> persons(String asked) {
        if (asked.matches("[0-9Xx]{15,18}")) {
            try {
                return people.byIdNumber(new IdNumber(asked)).stream().toList();
            } catch (IdNumber.Invalid wrong) {
                throw new Refused("search.id-number", "q", String.valueOf(wrong.getMessage()), "", "请对照身份证核对。");
            }
        }
        if (asked.codePointCount(0, asked.length()) < 2) {
            throw new Refused("search.short", "q", "内容太短。", "一个字会查到太多人。", "请写姓名的前两个字，或完整的编号、身份证号。");
        }
        return people.byName(asked, MOST_PEOPLE);
    }

    private Found looked(Actor actor, CaseFile file, Person person) {
        transaction.executeWithoutResult(status -> log.looked(new Look(
                actor, Set.of(person.id()), "查找结果", file.number().value(), file.district(), Purpose.ARCHIVE_SEARCH)));
        return found(file, person);
    }

    private static Found found(CaseFile file, @Nullable Person person) {
        return new Found(
                file.number().value(),
                file.type().key(),
                file.state().name(),
                file.district(),
                person == null ? "" : person.maskedName(),
                file.summary());
    }
}
