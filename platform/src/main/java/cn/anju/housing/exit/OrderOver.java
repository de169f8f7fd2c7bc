package cn.anju.housing.exit;

import org.springframework.stereotype.Component;

/// The deadline of the order has passed (第四十一条).
@Component
final class OrderOver extends DeadlineOver {

    OrderOver() {
        super("限期退回的期限");
    }
}
