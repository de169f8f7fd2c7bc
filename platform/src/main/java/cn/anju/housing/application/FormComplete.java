package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everything the form asks is answered, everybody has confirmed, and both ticks are set (第十二、十六、二十一条).
@Component
class FormComplete implements MoveGuard {

    private final ApplicationCheck check;

    FormComplete(ApplicationCheck check) {
        this.check = check;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        return check.against(move.file(), move.today());
    }
}
