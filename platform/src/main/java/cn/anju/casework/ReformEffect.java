package cn.anju.casework;

import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change of parameters would do to one kind of thing that stands now; reckoned, never stored.
public interface ReformEffect {

    /// Whether the parameter has anything to do with it.
    boolean concerns(String parameter);

    /// Compares what holds without the change with what would hold with it.
    ///
    /// @param parameter the one that changes
    /// @param from the day from which the change would hold
    Effect of(String parameter, Parameters today, Parameters changed, LocalDate from);

    /// @param title what was looked at ("在租家庭的月租金")
    /// @param method how it was reckoned, in one sentence
    record Effect(String title, String method, List<Line> lines) {

        public Effect {
            lines = List.copyOf(lines);
        }
    }

    /// One district.
    ///
    /// @param looked how many were looked at
    /// @param better for how many it gets better
    /// @param worse for how many it gets worse
    /// @param open for how many it cannot be said
    /// @param before yuan a month without the change; null where it is not about money
    /// @param after yuan a month with it
    record Line(
            String district,
            int looked,
            int better,
            int worse,
            int open,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}
}
