package cn.anju.housing.redeclaration;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.renewal.Comparing;
import cn.anju.housing.renewal.RenewalRequest;
import cn.anju.identity.Actor;
import cn.anju.policy.housing.Regime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Declaring anew, for programs.
@RestController
@RequestMapping(path = "/api/v1/me/applications/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "leases")
class RedeclarationApi {

    private final Redeclaring redeclaring;
    private final Comparing comparing;
    private final Once once;

    RedeclarationApi(Redeclaring redeclaring, Comparing comparing, Once once) {
        this.redeclaring = redeclaring;
        this.comparing = comparing;
        this.once = once;
    }

    record Declared(String number, String state) {}

    @Operation(summary = "按申报的收入，两种条件各是什么结果")
    @OncePerKey
    @PostMapping("/redeclaration-quotes")
    List<Comparing.Compared> quotes(
            @PathVariable String number, @RequestBody RenewalRequest body, Actor actor, HttpServletRequest request) {
        var application = redeclaring.application(number, actor);
        var wish = body.wish();
        refuse(redeclaring.againstAnswers(application, wish));
        return List.of(once.answer(
                request,
                actor,
                body,
                Comparing.Compared[].class,
                () -> Stream.of(Regime.values())
                        .map(regime -> comparing.of(
                                HouseholdForm.of(application),
                                application.district(),
                                redeclaring.members(application),
                                wish.incomes(),
                                regime))
                        .toArray(Comparing.Compared[]::new)));
    }

    @Operation(summary = "原有资格重新申报；years 不用填")
    @OncePerKey
    @PostMapping("/redeclaration")
    Declared declare(
            @PathVariable String number, @RequestBody RenewalRequest body, Actor actor, HttpServletRequest request) {
        var application = redeclaring.application(number, actor);
        return once.answer(request, actor, body, Declared.class, () -> {
            refuse(redeclaring.against(application, body.wish()));
            var declared = redeclaring.declare(application, body.wish(), request.getRemoteAddr(), actor);
            return new Declared(declared.number().value(), declared.state().name());
        });
    }

    private static void refuse(List<Refusal> against) {
        if (!against.isEmpty()) {
            throw Refusal.thrown(against);
        }
    }
}
