package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Confirms many losses at once in one transaction; one that changed meanwhile is passed over and named.
@Component
class Batches {

    private final Runs runs;
    private final RecheckDesk desk;
    private final ConfirmingLoss confirming;

    Batches(Runs runs, RecheckDesk desk, ConfirmingLoss confirming) {
        this.runs = runs;
        this.desk = desk;
        this.confirming = confirming;
    }

    /// @param confirmed numbers of the cases that were opened
    /// @param passedOver positions that were no open losses any more
    record Done(List<String> confirmed, List<Integer> passedOver) {}

    /// @throws Refused when none or too many are named
    @Transactional
    public Done confirm(String run, List<String> positions, Actor officer) {
        if (positions.isEmpty() || positions.size() > ConfirmingLoss.MOST) {
            throw new Refused(
                    "recheck.batch", "position", "请选要确认的住户，一次最多 " + ConfirmingLoss.MOST + " 户。", "", "勾选以后再确认。");
        }
        var standings = positions.stream()
                .distinct()
                .map(position -> desk.toDecide(run, position, officer))
                .toList();
        List<String> confirmed = new ArrayList<>();
        List<Integer> passedOver = new ArrayList<>();
        runs.lock(desk.read(run, officer).id());
        for (var read : standings) {
            var one = read.household();
            if (desk.toDecide(run, String.valueOf(one.position()), officer).waitsForOfficer()) {
                confirmed.add(confirming.confirm(one, officer));
            } else {
                passedOver.add(one.position());
            }
        }
        return new Done(confirmed, passedOver);
    }
}
