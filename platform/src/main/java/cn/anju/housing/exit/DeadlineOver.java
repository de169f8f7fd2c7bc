package cn.anju.housing.exit;

import cn.anju.casework.Deadline;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.look.Format;
import java.util.List;

/// The running deadline has passed: its last day itself is still the household's.
abstract sealed class DeadlineOver implements MoveGuard permits LeavingOver, OrderOver {

    private final String what;

    DeadlineOver(String what) {
        this.what = what;
    }

    @Override
    public final List<Refusal> against(MoveContext move) {
        return switch (move.file().deadline()) {
            case Deadline.Running(var parameter, var from, int days, var last) ->
                move.today().isAfter(last)
                        ? List.of()
                        : List.of(
                                Refusal.of("deadline-runs", what + "到" + Format.date(last) + "为止，还没有过。", "请等期限过后再办。"));
            case Deadline.NoCalendar waiting ->
                List.of(Refusal.of("no-calendar", what + "还不能算出：那一年的工作日历没有录入。", "请等日历录入后再办。"));
            case Deadline.None none -> List.of();
            case Deadline.Stopped stopped -> List.of();
        };
    }
}
