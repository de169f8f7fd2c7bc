package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.housing.application.HousingApplication.State;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the counter asked for when it gave an application back, in its own words.
@Component
class WhatIsMissing {

    private final Cases cases;

    WhatIsMissing(Cases cases) {
        this.cases = cases;
    }

    /// The newest request; empty where nothing is asked for now.
    Optional<String> of(CaseFile file) {
        if (!file.isIn(State.RETURNED)) {
            return Optional.empty();
        }
        return cases.history(file).stream()
                .filter(event -> event.action().equals("return"))
                .map(Event::reason)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }
}
