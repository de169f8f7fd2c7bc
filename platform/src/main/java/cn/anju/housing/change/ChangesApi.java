package cn.anju.housing.change;

import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.identity.Actor;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reporting a change for programs; papers are added with `/api/v1/me/cases/{number}/documents`.
@RestController
@RequestMapping(path = "/api/v1/me/leases/{lease}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "leases")
class ChangesApi {

    private final TenantLeases tenants;
    private final ReportingChange reporting;
    private final Once once;

    ChangesApi(TenantLeases tenants, ReportingChange reporting, Once once) {
        this.tenants = tenants;
        this.reporting = reporting;
        this.once = once;
    }

    /// The work now.
    record NewWork(
            @Nullable String kind,
            @Nullable String district,
            @Nullable String employer) {}

    /// What the form of this kind of change asks; the rest may be left out.
    ///
    /// @param since the day of the change, 2026-03-01
    /// @param yearly yuan a year, for INCOME
    /// @param areaM2 of all urban homes of the household in the city, for HOME
    record Change(
            @Nullable String since,
            @Nullable NewWork work,
            @Nullable String person,
            @Nullable String yearly,
            @Nullable String areaM2,
            @Nullable String transferredOn,
            @Nullable String why,
            @Nullable String relation,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable Boolean guardian,
            @Nullable String note,
            @Nullable Boolean promise) {}

    record Reported(String number, String state) {}

    @Operation(summary = "申报一项情况变化：WORK、INCOME、HOME、MEMBER_ADDED 或 MEMBER_LEFT")
    @OncePerKey
    @PostMapping("/{kind}")
    Reported report(
            @PathVariable String lease,
            @PathVariable ChangeKind kind,
            @RequestBody Change body,
            Actor actor,
            HttpServletRequest request) {
        var tenancy = tenants.the(lease, actor);
        return once.answer(request, actor, body, Reported.class, () -> {
            var read = reporting.read(tenancy, kind, FormState.of(body));
            if (read.form() == null || !read.state().isClean()) {
                throw new FormRefused(read.state().problems());
            }
            var reported = reporting.report(tenancy, read, List.of(), actor);
            return new Reported(reported.number().value(), reported.state().name());
        });
    }
}
