package cn.anju.housing.adjustment;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.UnitType;
import cn.anju.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a proposal as it was written; what does not fit is told with its field.
@Component
class AskedRentsForm {

    private static final BigDecimal MOST_CHANGE = BigDecimal.valueOf(50);
    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(1000);

    private static final String INCOME = "城镇居民人均可支配收入";
    private static final String CPI = "居民消费价格指数";
    private static final String HOME = "居住价格指数";
    private static final String STANDARD = "租金标准";
    private static final String MARKET = "市场租金";

    private final Projects projects;

    AskedRentsForm(Projects projects) {
        this.projects = projects;
    }

    /// All that does not fit, field by field; empty when the adjustment can be read.
    List<Refused> wrongInAdjustment(Map<String, String> entered) {
        return wrong(
                () -> month(entered),
                () -> change(entered, "income", INCOME),
                () -> change(entered, "cpi", CPI),
                () -> change(entered, "home", HOME),
                () -> approval(entered));
    }

    /// The same for a price.
    List<Refused> wrongInPrice(Map<String, String> entered) {
        return wrong(
                () -> project(entered),
                () -> type(entered),
                () -> month(entered),
                () -> yuan(entered, "standard", STANDARD),
                () -> yuan(entered, "market", MARKET),
                () -> approval(entered),
                () -> exception(entered));
    }

    private static List<Refused> wrong(Runnable... readings) {
        List<Refused> found = new ArrayList<>();
        for (var reading : readings) {
            try {
                reading.run();
            } catch (Refused refused) {
                found.add(refused);
            }
        }
        return found;
    }

    /// @throws Refused with the first field that does not fit
    AskedRents.Adjustment adjustment(Map<String, String> entered) {
        return new AskedRents.Adjustment(
                optional(entered, "district"),
                month(entered),
                change(entered, "income", INCOME),
                change(entered, "cpi", CPI),
                change(entered, "home", HOME),
                approval(entered));
    }

    /// @throws Refused with the first field that does not fit
    AskedRents.Price price(Map<String, String> entered) {
        return new AskedRents.Price(
                project(entered),
                type(entered),
                month(entered),
                yuan(entered, "standard", STANDARD),
                yuan(entered, "market", MARKET),
                approval(entered),
                exception(entered));
    }

    private ProjectCode project(Map<String, String> entered) {
        String code = text(entered, "project");
        if (!ProjectCode.isWellFormed(code)
                || projects.findProject(new ProjectCode(code)).isEmpty()) {
            throw new Refused("project", "project", "没有这个小区。", "定价要对着一个登记过的小区。", "请从列表里选。");
        }
        return new ProjectCode(code);
    }

    private static @Nullable UnitType type(Map<String, String> entered) {
        String type = optional(entered, "type");
        if (type != null
                && Arrays.stream(UnitType.values()).noneMatch(one -> one.name().equals(type))) {
            throw new Refused("type", "type", "没有这种户型。", "户型要从列表里选。", "请重选。");
        }
        return type == null ? null : UnitType.valueOf(type);
    }

    private static @Nullable String exception(Map<String, String> entered) {
        String exception = optional(entered, "exception");
        if (exception != null && exception.length() < 5) {
            throw new Refused("exception", "exception", "理由太短。", "批准超过上限要写明为什么。", "请至少写 5 个字，或留空。");
        }
        return exception;
    }

    private static String text(Map<String, String> entered, String field) {
        return entered.getOrDefault(field, "").strip();
    }

    private static @Nullable String optional(Map<String, String> entered, String field) {
        String text = text(entered, field);
        return text.isEmpty() ? null : text;
    }

    private static String approval(Map<String, String> entered) {
        String text = text(entered, "approval");
        if (text.length() < 2 || text.length() > 100) {
            throw new Refused("approval", "approval", "请写明依据的文件，2–100 个字。", "住户和审计要查得到。", "例如文件号。");
        }
        return text;
    }

    private static LocalDate month(Map<String, String> entered) {
        try {
            return LocalDate.parse(text(entered, "since"));
        } catch (DateTimeParseException wrong) {
            throw new Refused("since", "since", "请填写从哪一天起。", "新标准要有起始的一天。", "写成 2027-01-01 这样。");
        }
    }

    private static BigDecimal change(Map<String, String> entered, String field, String label) {
        var read = number(entered, field);
        if (read == null
                || read.abs().compareTo(MOST_CHANGE) > 0
                || read.stripTrailingZeros().scale() > 3) {
            throw new Refused(field, field, label + "的变化要填百分数，例如 5.2 或 -1.6。", "新标准按三项变化的平均计算。", "请照公布的数字填写，最多三位小数。");
        }
        return read;
    }

    private static BigDecimal yuan(Map<String, String> entered, String field, String label) {
        var read = number(entered, field);
        if (read == null
                || read.signum() <= 0
                || read.compareTo(MOST_PRICE) >= 0
                || read.stripTrailingZeros().scale() > 2) {
            throw new Refused(field, field, label + "要填每平方米每月多少元，例如 11.00。", "租金按面积乘标准计算。", "请填正数，最多两位小数。");
        }
        return read.setScale(2);
    }

    private static @Nullable BigDecimal number(Map<String, String> entered, String field) {
        String text = text(entered, field);
        return text.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
    }
}
