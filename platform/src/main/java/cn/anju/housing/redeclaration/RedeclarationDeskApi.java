package cn.anju.housing.redeclaration;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The desk's list of those who have not declared, for programs.
@RestController
@RequestMapping(path = "/api/v1/redeclarations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "leases")
class RedeclarationDeskApi {

    private static final int PAGE = 200;

    private final Reminding reminding;
    private final Once once;

    RedeclarationDeskApi(Reminding reminding, Once once) {
        this.reminding = reminding;
        this.once = once;
    }

    record Undeclared(
            String number,
            String district,
            LocalDate qualifiedOn,
            @Nullable LocalDate remindedOn) {}

    record Reminded(int letters) {}

    @Operation(summary = "新办法实施以前取得资格、还没有重新申报的家庭；用最后一行的 number 取下一页")
    @GetMapping
    List<Undeclared> waiting(@RequestParam(defaultValue = "") String after, Actor actor) {
        return reminding.waiting(actor, after, PAGE).stream()
                .map(one -> new Undeclared(one.number().value(), one.district(), one.qualifiedOn(), one.remindedOn()))
                .toList();
    }

    @Operation(summary = "给最近没有提醒过的家庭发信")
    @OncePerKey
    @PostMapping("/reminders")
    Reminded remind(Actor actor, HttpServletRequest request) {
        reminding.districtsOf(actor);
        return once.answer(request, actor, null, Reminded.class, () -> new Reminded(reminding.remind(actor)));
    }
}
