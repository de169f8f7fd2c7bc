package cn.anju.exchange.queue;

import cn.anju.exchange.DepartmentSilent;
import cn.anju.exchange.FactsArrived;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Remembers what the exchange announced.
@Component
class Announced {

    final List<Object> events = Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void on(FactsArrived event) {
        events.add(event);
    }

    @EventListener
    void on(DepartmentSilent event) {
        events.add(event);
    }
}
