package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A plan is published only with homes and with people to draw for.
@Component
class ListsReady implements MoveGuard {

    private final PlanLists lists;

    ListsReady(PlanLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var counts = lists.counts(move.file().id());
        List<Refusal> against = new ArrayList<>();
        if (counts.units() == 0) {
            against.add(Refusal.of("no-units", "方案里还没有房源。", "请先选入这个小区、这个户型的空房。"));
        }
        if (counts.entries() + counts.priority() == 0) {
            against.add(Refusal.of("no-entries", "方案里还没有参加摇号的编号。", "请先选入轮候中的家庭，或者上传编号。"));
        }
        return against;
    }
}
