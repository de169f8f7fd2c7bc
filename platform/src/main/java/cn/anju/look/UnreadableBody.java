package cn.anju.look;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/// Says of a JSON body that could not be read which field is wrong and what should stand there.
final class UnreadableBody {

    private static final Failure UNREADABLE =
            new Failure(400, "unreadable", "看不懂发来的内容", "请求正文不是约定格式的 JSON，或缺少必填的项。", "请对照接口说明检查后再发。");

    private UnreadableBody() {}

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException mismatched
                    && !mismatched.getPath().isEmpty()) {
                return UNREADABLE.at(List.of(new FormState.Problem(path(mismatched.getPath()), expected(mismatched))));
            }
        }
        return UNREADABLE;
    }

    private static String expected(MismatchedInputException mismatched) {
        Class<?> type = mismatched.getTargetType();
        if (type != null && type.isEnum() && mismatched instanceof InvalidFormatException) {
            return "这一项只能是其中之一：" + constants(type) + "。";
        }
        return "这一项缺少或写法不对，应为" + word(type) + "。";
    }

    private static String constants(Class<?> type) {
        return List.of(type.getEnumConstants()).stream().map(Object::toString).collect(Collectors.joining("、"));
    }

    private static String word(@Nullable Class<?> type) {
        if (type == null) {
            return "接口说明里的写法";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "整数";
            case "boolean", "Boolean" -> " true 或 false";
            case "BigDecimal" -> "数字";
            case "LocalDate" -> "日期，例如 2026-03-20";
            case "UUID" -> "编号（UUID）";
            case "String" -> "文字";
            default -> "接口说明里的写法";
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var one : references) {
            if (one.getPropertyName() == null) {
                path.append('[').append(one.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(one.getPropertyName());
            }
        }
        return path.toString();
    }
}
