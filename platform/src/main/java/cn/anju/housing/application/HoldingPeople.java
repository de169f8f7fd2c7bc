package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.RefusedInEffect;
import org.springframework.stereotype.Component;

/// From now on the household's people stand in this application and in no other; who was taken out is free.
@Component
class HoldingPeople implements MoveEffect {

    private final LivePeople live;

    HoldingPeople(LivePeople live) {
        this.live = live;
    }

    @Override
    public void happen(MoveContext move) {
        live.release(move.file().id());
        // One order for all, so that two cases with the same people wait for each other and never both.
        var inOneOrder = move.file().people().stream()
                .sorted(java.util.Comparator.comparing(one -> one.person().value()))
                .toList();
        for (var person : inOneOrder) {
            if (person.confirmedAt() == null && person.part() != cn.anju.casework.CaseFile.Part.APPLICANT) {
                continue;
            }
            if (!live.hold(person.person(), move.file().id(), move.at())) {
                throw new RefusedInEffect(NobodyElsewhere.SETTLE_FIRST);
            }
        }
    }
}
