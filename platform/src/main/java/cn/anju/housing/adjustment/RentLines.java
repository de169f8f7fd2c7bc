package cn.anju.housing.adjustment;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.RentStandard;
import cn.anju.housing.stock.RentStandards;
import cn.anju.kernel.Refused;
import cn.anju.policy.RuleSets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out the standards that a proposal would put in force, by the rule that decides it (`housing.rent-adjustment`).
@Component
class RentLines {

    private static final String CEILING = "housing.rent.market-ceiling";
    private static final String MONTHS = "housing.rent.adjustment-months";

    private final Projects projects;
    private final RentStandards standards;
    private final ParametersInForce parameters;

    RentLines(Projects projects, RentStandards standards, ParametersInForce parameters) {
        this.projects = projects;
        this.standards = standards;
        this.parameters = parameters;
    }

    /// @throws Refused when nothing may be adjusted on that day, or a price breaks the ceiling or the interval
    List<RentLine> of(AskedRents asked) {
        return switch (asked) {
            case AskedRents.Adjustment adjustment -> adjusted(adjustment);
            case AskedRents.Price price -> List.of(priced(price));
        };
    }

    private List<RentLine> adjusted(AskedRents.Adjustment asked) {
        List<RentLine> lines = new ArrayList<>();
        int looked = 0;
        for (var project : projects.all()) {
            if (asked.district() != null && !asked.district().equals(project.district())) {
                continue;
            }
            for (var standard : standards.allOf(project.code())) {
                if (standard.isInForceOn(asked.since()) && standard.until() == null) {
                    looked++;
                    var line = adjusted(project, standard, asked);
                    if (line != null) {
                        lines.add(line);
                    }
                }
            }
        }
        if (lines.isEmpty()) {
            throw new Refused(
                    "since",
                    "since",
                    looked == 0 ? "这个范围里没有租金标准。" : "这一天还没有可以调整的租金标准。",
                    "两次调整之间至少相隔 %s 个月，从现行标准开始执行的那天算起（第二十七条）。"
                            .formatted(parameters
                                    .set()
                                    .inForceOn(MONTHS, asked.since())
                                    .number()
                                    .toPlainString()),
                    "请改晚起始日期，或先录入租金标准。");
        }
        return lines;
    }

    /// Null for a standard whose time has not come or that stays the same.
    private @Nullable RentLine adjusted(Project project, RentStandard standard, AskedRents.Adjustment asked) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("oldStandard", standard.standard());
        facts.put("marketRent", standard.market());
        facts.put(
                "changes",
                Map.of("disposableIncome", asked.income(), "cpi", asked.cpi(), "residentialPrice", asked.home()));
        // A price that was set is as much a decision on the rent as an adjustment: the interval protects the tenant.
        facts.put("lastAdjustedOn", standard.since().toString());
        var decision = RuleSets.standard()
                .find("housing.rent-adjustment")
                .orElseThrow()
                .decideJson(facts, asked.since(), parameters.set());
        if (decision.outcome().equals("TOO_EARLY")) {
            return null;
        }
        var to = (BigDecimal) Objects.requireNonNull(decision.values().get("newStandard"));
        return to.compareTo(standard.standard()) == 0
                ? null
                : new RentLine(
                        project.code().value(),
                        type(standard),
                        standard.standard(),
                        to,
                        standard.market(),
                        decision.outcome().equals("CAPPED"));
    }

    private RentLine priced(AskedRents.Price asked) {
        var set = parameters.set();
        var ceiling = set.inForceOn(CEILING, asked.since()).number();
        var most = asked.market().multiply(ceiling).movePointLeft(2).setScale(2, RoundingMode.DOWN);
        if (asked.standard().compareTo(most) > 0 && asked.exception() == null) {
            throw new Refused(
                    "standard",
                    "standard",
                    "租金标准超过了同地段、同品质市场租金的 %s%%，最高是 %s 元。".formatted(ceiling.toPlainString(), most.toPlainString()),
                    "第二十七条原则上不允许超过。",
                    "请调低，或写明批准机关为什么同意超过。");
        }
        var current = standards.allOf(asked.project()).stream()
                .filter(one -> type(one)
                        .equals(asked.type() == null ? "" : asked.type().name()))
                .filter(one -> one.until() == null)
                .findFirst()
                .orElse(null);
        if (current != null) {
            LocalDate from = current.since()
                    .plusMonths(set.inForceOn(MONTHS, asked.since()).whole());
            if (asked.since().isBefore(from)) {
                throw new Refused(
                        "since",
                        "since",
                        "现行标准从 %s 起执行，要到 %s 才能再定。".formatted(current.since(), from),
                        "两次调整之间的间隔由第二十七条规定。",
                        "请改晚起始日期。");
            }
        }
        return new RentLine(
                asked.project().value(),
                asked.type() == null ? "" : asked.type().name(),
                current == null ? null : current.standard(),
                asked.standard(),
                asked.market(),
                false);
    }

    private static String type(RentStandard standard) {
        return standard.type() == null ? "" : standard.type().name();
    }
}
