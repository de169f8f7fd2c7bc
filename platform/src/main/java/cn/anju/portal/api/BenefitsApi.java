package cn.anju.portal.api;

import cn.anju.kernel.TooMany;
import cn.anju.portal.benefits.Screening;
import cn.anju.portal.benefits.Situation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 我能享受什么 for programs: what somebody may have of all schemes; nothing is stored.
@RestController
@RequestMapping(path = "/api/v1/benefits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "benefits", description = "用一个人的情况筛查各类待遇。只计算，不保存。")
class BenefitsApi {

    private final Screening screening;
    private final RequestRate rate;
    private final Clock clock;

    BenefitsApi(Screening screening, RequestRate rate, Clock clock) {
        this.screening = screening;
        this.rate = rate;
        this.clock = clock;
    }

    /// @param on the day of asking; today where it is left out
    /// @param situation what is known; what is left out is unknown
    record Asked(@Nullable LocalDate on, @Valid @Nullable Situation situation) {}

    @Operation(summary = "能享受、可能享受、现在不符合的待遇，各有理由、依据和缺的情况")
    @PostMapping
    Screening.Found screen(@Valid @RequestBody Asked asked, HttpServletRequest request) {
        var wait = rate.take(request.getRemoteAddr());
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooMany(wait);
        }
        return screening.screen(
                Objects.requireNonNullElseGet(asked.situation(), Situation::unknown),
                Objects.requireNonNullElseGet(asked.on(), () -> LocalDate.now(clock)));
    }
}
