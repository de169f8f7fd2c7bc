package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Deadline;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.objection.Objection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Qualification is gained only when the notice period has ended and no objection stands (第十九条).
@Component
class NoticeOver implements MoveGuard {

    private final Cases cases;

    NoticeOver(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        if (!ended(move)) {
            return List.of(Refusal.of("notice-runs", "公示期还没有结束。", "期满次日系统会自动继续。"));
        }
        return cases.beneath(move.file().id()).stream().anyMatch(NoticeOver::stands)
                ? List.of(Refusal.of("objection-stands", "还有异议没有查清。", "请先办结异议。"))
                : List.of();
    }

    private static boolean ended(MoveContext move) {
        return move.file().deadline() instanceof Deadline.Running(var parameter, var from, int days, var lastDay)
                && move.today().isAfter(lastDay);
    }

    private static boolean stands(CaseFile beneath) {
        return beneath.type().key().equals(Objection.KEY)
                && beneath.isIn(Objection.State.RECEIVED, Objection.State.INVESTIGATING);
    }
}
