package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The check-out is recorded: meters, keys and rooms.
@Component
class CheckedOut implements MoveGuard {

    private final CheckOuts checkOuts;

    CheckedOut(CheckOuts checkOuts) {
        this.checkOuts = checkOuts;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        return checkOuts.find(move.file().id()).isPresent()
                ? List.of()
                : List.of(Refusal.of("check-out", "还没有填交房验收单。", "请先在本页填写验收单：表底数、钥匙、损坏。"));
    }
}
