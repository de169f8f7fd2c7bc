package cn.anju.casework.web;

import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.CaseTypes;
import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.ReadingCase;
import cn.anju.casework.Refusal;
import cn.anju.casework.WorkList;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases over HTTP: the work list, one case, its history, and every move of its flow table.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases", description = "每一种事项都由同一张流程表给出：能看什么、能做哪一步。")
class CaseApi {

    private static final int LARGEST_PAGE = 200;

    private final Cases cases;
    private final ReadingCase reading;
    private final CaseTypes types;
    private final MovingCase moving;
    private final WorkList workList;
    private final Once once;

    CaseApi(Cases cases, ReadingCase reading, CaseTypes types, MovingCase moving, WorkList workList, Once once) {
        this.cases = cases;
        this.reading = reading;
        this.types = types;
        this.moving = moving;
        this.workList = workList;
        this.once = once;
    }

    /// One row of a flow table.
    record Row(String action, String label, List<String> from, String to, List<String> by, boolean reasonRequired) {}

    /// A case type with its newest flow.
    record Type(String key, String label, int flowVersion, Map<String, String> states, List<Row> moves) {}

    /// One entry of a case's history.
    record Happened(int seq, String action, String label, String state, String by, String role, Instant at) {}

    /// The body of a move.
    ///
    /// @param version the version that was decided on
    record Wish(
            int version, @Nullable String reason, @Nullable Map<String, String> input) {}

    @Operation(summary = "全部事项类型和它们的流程表")
    @GetMapping("/case-types")
    List<Type> caseTypes() {
        return types.all().stream()
                .map(type -> {
                    Map<String, String> states = new LinkedHashMap<>();
                    type.flow().states().forEach(state -> states.put(state.name(), state.label()));
                    var rows = type.flow().moves().stream()
                            .map(move -> new Row(
                                    move.action(),
                                    move.label(),
                                    move.from().stream().sorted().toList(),
                                    move.to(),
                                    move.by().stream().map(Enum::name).toList(),
                                    move.withReason()))
                            .toList();
                    return new Type(type.key(), type.label(), type.flow().version(), states, rows);
                })
                .toList();
    }

    @Operation(summary = "我的待办，按剩余时间排列；用最后一行的 dueOn 和 number 取下一页")
    @GetMapping("/cases")
    List<WorkList.Line> workList(
            Actor actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate afterDueOn,
            @RequestParam(required = false) @Nullable String afterNumber,
            @RequestParam(defaultValue = "50") int size) {
        var after = afterNumber == null ? null : new WorkList.After(afterDueOn, afterNumber);
        return workList.page(actor, new WorkList.Filter(type, state, null, after), Math.clamp(size, 1, LARGEST_PAGE));
    }

    @Operation(summary = "我参与的事项，最新的在前")
    @GetMapping("/me/cases")
    List<CaseAnswer> mine(Actor actor) {
        return actor.person() == null
                ? List.of()
                : cases.of(actor.person()).stream()
                        .filter(file -> CaseAccess.mayReadAsResident(actor, file))
                        .map(file -> answer(file, actor))
                        .toList();
    }

    @Operation(summary = "一件事项")
    @GetMapping("/cases/{number}")
    CaseAnswer one(@PathVariable String number, Actor actor) {
        return answer(readable(number, actor), actor);
    }

    @Operation(summary = "一件事项的经过")
    @GetMapping("/cases/{number}/events")
    List<Happened> history(@PathVariable String number, Actor actor) {
        return cases.history(readable(number, actor)).stream()
                .map(CaseApi::happened)
                .toList();
    }

    @Operation(summary = "办一步；同一个 Idempotency-Key 和同样的内容只办一次")
    @OncePerKey
    @PostMapping("/cases/{number}/moves/{action}")
    CaseAnswer move(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Wish wish,
            Actor actor,
            HttpServletRequest request) {
        var file = readable(number, actor);
        var input = wish.input() == null ? Map.<String, String>of() : wish.input();
        var wanted = new MoveRequest(file.id(), wish.version(), action, wish.reason(), input);
        return once.answer(request, actor, wish, CaseAnswer.class, () -> moved(moving.move(wanted, actor), actor));
    }

    private CaseAnswer moved(MoveResult result, Actor actor) {
        return switch (result) {
            case MoveResult.Moved(var file) -> answer(file, actor);
            case MoveResult.Refused(var reasons) -> throw Refusal.thrown(reasons);
            case MoveResult.Overtaken(var now) ->
                throw new Conflict("这件事项刚刚由别人办过。", "现在的 version 是 " + now.version() + "，请重新读取后再办。");
            case MoveResult.Forbidden forbidden -> throw new AccessDeniedException("not the actor's move");
        };
    }

    private CaseAnswer answer(CaseFile file, Actor actor) {
        return CaseAnswer.of(file, moving.open(file, actor));
    }

    /// The person's own case, or one of the officer's area, with the look on record; all others do not exist.
    private CaseFile readable(String number, Actor actor) {
        if (actor.person() == null) {
            return reading.asStaff(actor, number, "事项（接口）");
        }
        return Optional.of(number)
                .filter(CaseNumber::isOne)
                .flatMap(text -> cases.find(new CaseNumber(text)))
                .filter(file -> CaseAccess.mayReadAsResident(actor, file))
                .orElseThrow(() -> new NotFound("事项"));
    }

    private static Happened happened(Event event) {
        return new Happened(
                event.seq(),
                event.action(),
                event.label(),
                event.to().name(),
                event.actorName(),
                event.role(),
                event.at());
    }
}
