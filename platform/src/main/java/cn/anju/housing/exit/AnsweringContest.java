package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.SettingDeadline;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What the household objected does not hold: the old last day to leave stands again.
@Component
class AnsweringContest implements MoveEffect {

    private final SettingDeadline deadlines;
    private final ExitRegister register;
    private final ExitLetters letters;

    AnsweringContest(SettingDeadline deadlines, ExitRegister register, ExitLetters letters) {
        this.deadlines = deadlines;
        this.register = register;
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var exit = register.the(move.file().id());
        if (exit.leaveBy() != null && exit.noticedOn() != null) {
            deadlines.until(
                    move.file(),
                    exit.transitionGranted() ? LeavingDays.parameter() : "housing.exit-leave",
                    exit.noticedOn(),
                    exit.leaveBy());
        }
        letters.tell(
                move.file(),
                "housing.exit-contest",
                "腾退异议核实结果告知书",
                move.actor(),
                "您对腾退通知提出的异议已由另一位工作人员核实，异议不成立，原通知的搬离期限不变。",
                "理由：" + Objects.requireNonNull(move.reason()));
    }
}
