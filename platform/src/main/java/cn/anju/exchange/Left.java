package cn.anju.exchange;

import org.jspecify.annotations.Nullable;

/// What a department left out of its answer is unknown.
final class Left {

    private Left() {}

    static <T> Told<T> out(@Nullable Told<T> told) {
        return told == null ? Told.unknown("部门没有答复这一项") : told;
    }
}
