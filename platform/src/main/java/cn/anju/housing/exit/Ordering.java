package cn.anju.housing.exit;

import cn.anju.casework.Deadline;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The order to give the home back by a day (第四十一条): a decision with its letter.
@Component
class Ordering implements MoveEffect {

    private final ExitLetters letters;

    Ordering(ExitLetters letters) {
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var last = move.file().deadline() instanceof Deadline.Running(var parameter, var from, int days, var due)
                ? due
                : null;
        letters.order(move.file(), last, Objects.requireNonNull(move.reason()), move.actor());
    }
}
