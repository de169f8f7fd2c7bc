package cn.anju.housing.lease;

import cn.anju.casework.DueWork;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// On the first day of an agreed lease the old one ends and the new one is live, both or neither.
@Component
class BeginningLeases implements DueWork {

    private final FollowingLeases following;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BeginningLeases(FollowingLeases following, TransactionTemplate transaction, Clock clock) {
        this.following = following;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void run() {
        for (var agreed : following.due(LocalDate.now(clock))) {
            transaction.executeWithoutResult(status -> following.begin(agreed));
        }
    }
}
