package cn.anju.housing.recheck;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A household's own checks for programs.
@RestController
@RequestMapping(path = "/api/v1/me/rechecks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rechecks")
class OwnChecksApi {

    private final OwnChecks own;
    private final Standings standings;
    private final DecidingOne deciding;
    private final Once once;

    OwnChecksApi(OwnChecks own, Standings standings, DecidingOne deciding, Once once) {
        this.own = own;
        this.standings = standings;
        this.deciding = deciding;
        this.once = once;
    }

    /// @param question the one to answer; null when there is none
    /// @param fields names of the values that its answer has
    /// @param lookedUp what was looked up, where and when
    record OwnAnswer(
            String household,
            int year,
            String outcome,
            Instant decidedAt,
            @Nullable String question,
            List<String> fields,
            List<Fact> lookedUp) {}

    @Operation(summary = "我家的年度核查：结论，查询了什么、从哪里、什么时候")
    @GetMapping
    List<OwnAnswer> all(Actor actor) {
        return own.of(actor).stream().map(this::answer).toList();
    }

    /// @param values by the names of the question's fields
    record Values(@Nullable Map<String, String> values) {}

    @Operation(summary = "回答核查的问题，马上重新核对")
    @OncePerKey
    @PostMapping("/{household}/answer")
    OwnAnswer tell(@PathVariable String household, @RequestBody Values body, Actor actor, HttpServletRequest request) {
        var one = own.the(household, actor);
        return once.answer(request, actor, body, OwnAnswer.class, () -> {
            deciding.answer(one.standing().household(), body.values() == null ? Map.of() : body.values(), actor);
            return answer(own.the(household, actor));
        });
    }

    private OwnAnswer answer(OwnChecks.Own one) {
        var question = one.waitsForAnswer()
                ? one.question().map(Questions.Put::question)
                : java.util.Optional.<Question>empty();
        return new OwnAnswer(
                one.standing().household().id().toString(),
                one.run().year(),
                one.standing().outcome().name(),
                one.standing().decidedAt(),
                question.map(asked -> asked.ask().sentence()).orElse(null),
                question.map(asked -> DecidingOne.fields(asked).stream()
                                .map(DecidingOne.Field::field)
                                .toList())
                        .orElse(List.of()),
                standings
                        .sheet(one.standing())
                        .map(sheet -> LookedUp.forHousehold(sheet.sources()))
                        .orElse(List.of()));
    }
}
