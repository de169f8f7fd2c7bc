package cn.anju.housing.review;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.identity.PublicRoutes;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Public notices for programs, and objections to a line of one; open to everybody, masked as on the page.
@RestController
@RequestMapping(path = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notices", description = "公示：不用登录；任何人都可以对公示的一行提出异议。")
class NoticesApi {

    private static final int MOST = 100;

    private final PublicNotices notices;
    private final ReceivingObjection receiving;
    private final Once once;

    NoticesApi(PublicNotices notices, ReceivingObjection receiving, Once once) {
        this.notices = notices;
        this.receiving = receiving;
        this.once = once;
    }

    /// @param endsOn last day; null while the calendar of its year is missing
    record Notice(
            String number,
            String district,
            LocalDate openedOn,
            @Nullable LocalDate endsOn,
            boolean open) {}

    /// @param sha256 of the words as they were shown
    record Line(
            int position,
            Map<String, String> shown,
            String sha256,
            Instant shownFrom,
            @Nullable Instant shownUntil) {}

    record Whole(Notice notice, List<Line> lines) {}

    /// @param position the line objected to
    /// @param contact how to reach the objector; empty when anonymous
    record Objection(
            int position, @Nullable String text, @Nullable String contact) {}

    /// @param number of the objection; it opens an inquiry
    record Received(String number) {}

    @Operation(summary = "公示清单，最新的在前；用最后一份的 openedOn 作 before 取下一页")
    @GetMapping
    List<Notice> latest(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate before) {
        return notices.latest(MOST, district, before).stream()
                .map(NoticesApi::notice)
                .toList();
    }

    @Operation(summary = "一份公示，逐行是当时显示的原文和校验值")
    @GetMapping("/{number}")
    Whole one(@PathVariable String number) {
        var notice = notices.find(number).orElseThrow(() -> new NotFound("公示"));
        return new Whole(
                notice(notice),
                notices.entries(notice.id()).stream()
                        .map(entry -> new Line(
                                entry.position(), entry.shown(), entry.sha256(), entry.shownFrom(), entry.shownUntil()))
                        .toList());
    }

    @Operation(summary = "对公示的一行提出异议；不用登录，Idempotency-Key 至少 16 个字符")
    @OncePerKey
    @PostMapping("/{number}/objections")
    Received object(@PathVariable String number, @RequestBody Objection body, HttpServletRequest request) {
        return once.stranger(
                request,
                body,
                Received.class,
                () -> new Received(receiving
                        .receive(
                                number,
                                body.position(),
                                Objects.requireNonNullElse(body.text(), ""),
                                Objects.requireNonNullElse(body.contact(), ""),
                                request.getRemoteAddr())
                        .number()
                        .value()));
    }

    private static Notice notice(PublicNotices.PublicNotice notice) {
        return new Notice(
                notice.number(), notice.district(), notice.openedOn(), notice.endsOn(), notice.endedAt() == null);
    }

    /// Reading what is shown publicly needs no login.
    @Configuration(proxyBeanMethods = false)
    static class Opened {
        @Bean
        PublicRoutes openNotices() {
            return () -> List.of("/api/v1/notices", "/api/v1/notices/*");
        }
    }
}
