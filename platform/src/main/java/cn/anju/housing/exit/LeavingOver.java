package cn.anju.housing.exit;

import org.springframework.stereotype.Component;

/// The last day to leave has passed.
@Component
final class LeavingOver extends DeadlineOver {

    LeavingOver() {
        super("搬离期限");
    }
}
