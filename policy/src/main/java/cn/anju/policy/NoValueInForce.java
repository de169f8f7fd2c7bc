package cn.anju.policy;

import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// No value of a parameter is in force on the date asked; it never defaults.
public final class NoValueInForce extends InvalidCase {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public NoValueInForce(String parameter, LocalDate on) {
        this(parameter, "参数 " + parameter + " 在 " + on + " 没有生效的数值。请核对日期，或先录入该日期的数值。");
    }

    public NoValueInForce(String parameter, String message) {
        super(Code.NO_VALUE_IN_FORCE, "parameters." + parameter, message);
        this.parameter = parameter;
    }

    /// Several parameters without a value at once; the first gives the path.
    public static NoValueInForce of(List<String> ids, Parameters set, LocalDate on) {
        String message = ids.stream().map(id -> set.none(id, on).reason()).collect(Collectors.joining());
        return new NoValueInForce(ids.getFirst(), message);
    }

    /// The id of the parameter, for example `housing.income-base`.
    public String parameter() {
        return parameter;
    }
}
