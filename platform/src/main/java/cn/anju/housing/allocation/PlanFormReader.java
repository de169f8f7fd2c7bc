package cn.anju.housing.allocation;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.look.FormState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of a new plan, with every fault beside its field.
@Component
class PlanFormReader {

    private final Projects projects;
    private final Clock clock;

    PlanFormReader(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    sealed interface Read {

        record Ready(AllocationPlan.Form form, String district) implements Read {}

        record Faulty(FormState form) implements Read {}
    }

    Read read(FormState entered, Actor actor) {
        var form = entered;
        var project = projectOf(form.value("project"))
                .filter(one -> actor.holds(Role.CITY_AGENCY, one.district())
                        || actor.holds(Role.DISTRICT_AUTHORITY, one.district()));
        if (project.isEmpty()) {
            form = form.with("project", "请选择小区。");
        }
        var type = Arrays.stream(UnitType.values())
                .filter(one -> one.name().equals(entered.value("type")))
                .findFirst();
        if (type.isEmpty()) {
            form = form.with("type", "请选择户型。");
        }
        var from = date(form.value("from"));
        var to = date(form.value("to"));
        if (from == null) {
            form = form.with("from", "请填写开始日期，例如 2025-01-01。");
        }
        if (to == null || (from != null && to.isBefore(from))) {
            form = form.with("to", "请填写结束日期，不早于开始日期。");
        }
        var share = share(form.value("share"));
        if (share == null) {
            form = form.with("share", "请填写 0 到 100 的百分比，例如 20。");
        }
        if (!form.value("hash").equals("sha256") && !form.value("hash").equals("sm3")) {
            form = form.with("hash", "请选择算法。");
        }
        String source = form.value("source").strip();
        if (source.length() < 6 || source.length() > 200) {
            form = form.with("source", "请写明公共随机值的来源，例如“福彩双色球 2026030 期开奖号码的 SHA-256”。");
        }
        var drawOn = date(form.value("drawOn"));
        if (drawOn == null || drawOn.isBefore(LocalDate.now(clock))) {
            form = form.with("drawOn", "请填写今天以后的摇号日期。");
        }
        if (!form.isClean()) {
            return new Read.Faulty(form);
        }
        var chosen = project.orElseThrow();
        return new Read.Ready(
                new AllocationPlan.Form(
                        chosen.code().value(),
                        chosen.name(),
                        type.orElseThrow(),
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        Objects.requireNonNull(share),
                        form.value("hash"),
                        source,
                        Objects.requireNonNull(drawOn)),
                chosen.district());
    }

    private Optional<cn.anju.housing.stock.Project> projectOf(String code) {
        return projects.all().stream()
                .filter(one -> one.code().equals(codeOrNull(code)))
                .findFirst();
    }

    private static @Nullable ProjectCode codeOrNull(String code) {
        try {
            return new ProjectCode(code);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /// A percentage of at most 4 decimals, as a share of 1.
    private static @Nullable BigDecimal share(String text) {
        if (!text.strip().matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            return null;
        }
        var percent = new BigDecimal(text.strip());
        return percent.compareTo(new BigDecimal(100)) > 0
                ? null
                : percent.movePointLeft(2).stripTrailingZeros();
    }
}
