package cn.anju.identity;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/// Tells of the days before the demo's first morning. Exists in demo mode only.
public interface DemoPast {

    /// Does the work while business time, for this thread alone, stands at an earlier moment.
    ///
    /// @param moment as a clock on a wall in Chongqing showed it
    /// @throws IllegalArgumentException when the moment lies ahead of business time
    <T> T at(LocalDateTime moment, Supplier<T> work);
}
