package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.look.FormState;
import java.util.Objects;

/// When the place may still be changed: the office, and so the number and who may read the papers, depends on it.
final class WhereMove {

    private WhereMove() {}

    static FormState refuse(Draft draft, ApplicationForm wanted, FormState state) {
        boolean moves = !Objects.equals(draft.form().place(), wanted.place());
        if (moves && draft.isReturned()) {
            return state.with("place", "这件申请已经由这个区县受理，补正时不能换。要换区县，请先请窗口退件后重新申请。");
        }
        return state;
    }
}
