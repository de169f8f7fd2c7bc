package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.draw.Hash;
import cn.anju.draw.NumberList;
import org.springframework.stereotype.Component;

/// Freezes the plan's lists and publishes their fingerprints; from here on nobody can add or take away a number.
@Component
class FreezingLists implements MoveEffect {

    private final PlanLists lists;
    private final PlanDraws draws;

    FreezingLists(PlanLists lists, PlanDraws draws) {
        this.lists = lists;
        this.draws = draws;
    }

    @Override
    public void happen(MoveContext move) {
        var plan = move.file().id();
        var form = move.file().form(AllocationPlan.Form.class);
        var hash = Hash.named(form.hash()).orElseThrow();
        NumberList entries = lists.entries(plan, false);
        NumberList priority = lists.entries(plan, true);
        NumberList units = lists.units(plan);
        draws.freeze(
                plan,
                new PlanDraw(
                        "%s|%s|%s".formatted(move.file().number(), form.project(), form.type()),
                        hash.profile(),
                        form.priorityShare(),
                        entries.size(),
                        priority.size(),
                        units.size(),
                        entries.hash(hash),
                        priority.hash(hash),
                        units.hash(hash),
                        move.at(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
