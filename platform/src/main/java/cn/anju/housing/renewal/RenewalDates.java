package cn.anju.housing.renewal;

import cn.anju.casework.ParametersInForce;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The dates around a term's end, as the dated parameters say; months are counted back to the same day number, or to
/// the last day of a month that has no such day.
@Component
public class RenewalDates {

    private static final int SLACK = 3;
    private static final String NOTICE = "housing.renewal.notice-months";
    private static final String REMINDERS = "housing.renewal.reminders";

    private final ParametersInForce parameters;

    RenewalDates(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    /// A reminder: its name among the parameter's values, and its day.
    record Reminder(String moment, LocalDate dueOn) {}

    /// The last day on which a renewal may be asked for (第三十二条).
    ///
    /// @param on the day whose parameters hold
    public LocalDate lastDayToAsk(LocalDate end, LocalDate on) {
        return end.minusMonths(parameters.set().inForceOn(NOTICE, on).whole());
    }

    /// When the tenant is reminded, the earliest first.
    List<Reminder> reminders(LocalDate end, LocalDate on) {
        return parameters.set().inForceOn(REMINDERS, on).codes().stream()
                .map(moment -> new Reminder(moment, end.minus(Period.parse(moment))))
                .sorted(Comparator.comparing(Reminder::dueOn))
                .toList();
    }

    /// For each reminder the last day of a term for which it is due, the earliest first; a few days too many, since
    /// counting back from a long month may arrive later than counting forth from a short one.
    List<LocalDate> remindedUntil(LocalDate on) {
        return parameters.set().inForceOn(REMINDERS, on).codes().stream()
                .map(moment -> on.plus(Period.parse(moment)).plusDays(SLACK))
                .sorted()
                .toList();
    }
}
