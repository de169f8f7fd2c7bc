package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.housing.lease.LeaseNumber;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The reason fell away, or never was: the household stays, at the plain rent.
@Component
class Withdrawing implements MoveEffect {

    private final ExitRegister register;
    private final LeavingLeases leaving;
    private final ExitLetters letters;

    Withdrawing(ExitRegister register, LeavingLeases leaving, ExitLetters letters) {
        this.register = register;
        this.leaving = leaving;
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        boolean noticed = register.the(file.id()).noticedOn() != null;
        register.close(file.id());
        if (noticed) {
            leaving.staying(new LeaseNumber(file.form(ExitCase.Form.class).lease()));
            letters.tell(
                    file,
                    "housing.exit-withdrawn",
                    "撤销腾退通知告知书",
                    move.actor(),
                    "此前发给您家的腾退通知已经撤销，您家可以按租赁合同继续居住，租金按原标准计收。",
                    "理由：" + Objects.requireNonNull(move.reason()));
        }
    }
}
