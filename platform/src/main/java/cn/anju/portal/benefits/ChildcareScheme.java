package cn.anju.portal.benefits;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A place in a nursery for a small child; not asked of somebody who has none.
@Component
@Order(50)
class ChildcareScheme implements Scheme {

    private final Asking asking;

    ChildcareScheme(Asking asking) {
        this.asking = asking;
    }

    @Override
    public List<Benefit> benefits(Situation situation, LocalDate on) {
        var child = situation.child();
        if (Boolean.FALSE.equals(child.small())) {
            return List.of();
        }
        var facts = new KnownFacts().with("birthDate", child.birthDate());
        return List.of(asking.ask(Question.of("托育", "孩子入托", "childcare.age-band", facts), situation, on));
    }
}
