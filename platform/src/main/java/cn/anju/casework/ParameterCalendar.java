package cn.anju.casework;

import cn.anju.policy.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Working days on the State Council's calendars, and periods as dated parameters.
@Component
class ParameterCalendar implements WorkingCalendar {

    private final ParametersInForce parameters;

    ParameterCalendar(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    @Override
    public Answer after(LocalDate event, int workingDays) {
        return switch (WorkingDays.of(parameters.set()).after(event, workingDays)) {
            case cn.anju.policy.calendar.Deadline.On(var date) -> new Answer.Known(date);
            case cn.anju.policy.calendar.Deadline.CalendarMissing(var from, int days, int year) ->
                new Answer.Missing(year);
        };
    }

    @Override
    public OptionalInt between(LocalDate from, LocalDate to) {
        return WorkingDays.of(parameters.set())
                .between(from, to)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public int period(String parameter, LocalDate on) {
        return parameters.set().inForceOn(parameter, on).whole();
    }
}
