package cn.anju.housing.stock.desk;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.stock.Moved;
import cn.anju.housing.stock.UnitState;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// The register of homes for programs with a right to it.
@RestController
@RequestMapping(path = "/api/v1/units", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "stock", description = "房源：查看、变更状态、导入。")
class UnitsApi {

    private static final int MOST = 200;

    private final Keeper keeper;
    private final UnitLists lists;
    private final UnitFacts facts;
    private final MovingUnit moving;
    private final Once once;

    UnitsApi(Keeper keeper, UnitLists lists, UnitFacts facts, MovingUnit moving, Once once) {
        this.keeper = keeper;
        this.lists = lists;
        this.facts = facts;
        this.moving = moving;
        this.once = once;
    }

    /// @param next the address of the next page; null on the last
    record Page(List<UnitLists.Line> units, @Nullable String next) {}

    /// One home with the moves that are open to the reader.
    ///
    /// @param version goes back with a move
    record UnitAnswer(
            String code,
            int version,
            String project,
            String district,
            String building,
            String number,
            int floor,
            String type,
            BigDecimal area,
            UnitState state,
            List<String> moves) {}

    /// @param reason 2–500 characters, kept in the history
    /// @param document the city decision's number, for REPURPOSE
    /// @param version the unit's version that the caller has seen
    record Wish(
            @Schema(allowableValues = {"DELIVER", "TAKE_BACK", "FINISH", "REPURPOSE"}) @Nullable String move,

            @Nullable String reason,
            @Nullable String document,
            int version) {}

    /// @param state the state the unit is in now
    record Done(String code, UnitState state, int version) {}

    @GetMapping
    @Operation(summary = "房屋清单", description = "按房屋编号排列；用 next 里的地址取下一页。参数：project、building、type、state、code、after。")
    Page units(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Actor actor) {
        var filter = UnitFilter.of(parameters);
        var found = lists.page(filter, keeper.reader(actor), MOST + 1);
        if (found.size() <= MOST) {
            return new Page(found, null);
        }
        var shown = found.subList(0, MOST);
        return new Page(shown, filter.from(shown.getLast().code()).at("/api/v1/units"));
    }

    @GetMapping("/{code}")
    @Operation(summary = "一套房屋，以及我能办的变更")
    UnitAnswer unit(@PathVariable String code, Actor actor) {
        var sheet = facts.theSheet(code, keeper.reader(actor));
        return new UnitAnswer(
                sheet.code().value(),
                sheet.version(),
                sheet.projectCode(),
                sheet.district(),
                sheet.building(),
                sheet.number(),
                sheet.floor(),
                sheet.type().name(),
                sheet.area(),
                sheet.state(),
                HandMove.openTo(actor, sheet.district(), sheet.state()).stream()
                        .map(Enum::name)
                        .toList());
    }

    @OncePerKey
    @PostMapping("/{code}/moves")
    @Operation(summary = "变更房屋状态")
    Done move(@PathVariable String code, @RequestBody Wish body, Actor actor, HttpServletRequest request) {
        var sheet = facts.theSheet(code, keeper.reader(actor));
        return once.answer(request, actor, body, Done.class, () -> move(sheet, body, actor));
    }

    private Done move(UnitFacts.Sheet sheet, Wish body, Actor actor) {
        var wish = wish(body);
        if (!wish.move().isOpenTo(actor, sheet.district())) {
            throw new AccessDeniedException("the move is not open to the actor's roles");
        }
        if (body.version() != sheet.version()) {
            throw new Conflict("房屋刚刚被变更过。", "现在的 version 是 " + sheet.version() + "，请重新读取后再办。");
        }
        var moved = moving.move(sheet, wish, actor);
        if (moved instanceof Moved.Done<?>(var unit)) {
            return new Done(sheet.code().value(), unit.state(), unit.version());
        }
        throw new Refused("unit.move", "move", "没有变更。", moved.inWords(), "请看房屋现在的状态和能办的变更。");
    }

    private static MovingUnit.Wish wish(Wish body) {
        var state = FormState.blank();
        var move = HandMove.find(Objects.requireNonNullElse(body.move(), ""));
        var reason = Objects.requireNonNullElse(body.reason(), "").strip();
        var document = Objects.requireNonNullElse(body.document(), "").strip();
        if (move.isEmpty()) {
            state = state.with("move", "没有这种变更；应为 DELIVER、TAKE_BACK、FINISH 或 REPURPOSE。");
        }
        if (reason.length() < 2 || reason.length() > 500) {
            state = state.with("reason", "请写明理由，2 到 500 个字；理由会记入房屋的历史。");
        }
        if (move.isPresent() && move.get().needsDecision() && (document.isEmpty() || document.length() > 100)) {
            state = state.with("document", "统筹他用须写明市级决定的文号。");
        }
        if (!state.isClean()) {
            throw new FormRefused(state);
        }
        return new MovingUnit.Wish(move.orElseThrow(), reason, document);
    }
}
