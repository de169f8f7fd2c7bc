package cn.anju.policy.calendar;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts working days on the official calendars in a parameter set.
///
/// Counting starts on the day after the event (民法典 第二百零一条); the calendars are those of the years counted
/// through, whatever the date of the decision.
public final class WorkingDays {

    private final Parameters parameters;
    private final Map<Integer, Optional<OfficialYear>> years = new ConcurrentHashMap<>();

    private WorkingDays(Parameters parameters) {
        this.parameters = parameters;
    }

    /// The working days of a parameter set; built once per set.
    public static WorkingDays of(Parameters parameters) {
        return parameters.resolved(WorkingDays.class, LocalDate.EPOCH, (set, _) -> new WorkingDays(set));
    }

    /// The day that is the n-th working day after an event; 0 is the day of the event itself.
    public Deadline after(LocalDate event, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days after an event, not " + workingDays);
        }
        LocalDate day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            Optional<OfficialYear> year = year(day.getYear());
            if (year.isEmpty()) {
                return new Deadline.CalendarMissing(event, workingDays, day.getYear());
            }
            if (year.get().works(day)) {
                left--;
            }
        }
        return new Deadline.On(day);
    }

    /// Whether a day is worked, or empty where its year has no official calendar.
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return year(day.getYear()).map(year -> year.works(day));
    }

    /// The working days after one day up to and including another, negative when that one is earlier; empty where a
    /// calendar is missing.
    public Optional<Integer> between(LocalDate from, LocalDate to) {
        boolean forward = !to.isBefore(from);
        LocalDate first = forward ? from : to;
        LocalDate last = forward ? to : from;
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<OfficialYear> year = year(day.getYear());
            if (year.isEmpty()) {
                return Optional.empty();
            }
            count += year.get().works(day) ? 1 : 0;
        }
        return Optional.of(forward ? count : -count);
    }

    private Optional<OfficialYear> year(int year) {
        return years.computeIfAbsent(year, _ -> calendar(year).map(OfficialYear::of));
    }

    /// The calendar of a year, if there is an official one.
    Optional<ParameterValue> calendar(int year) {
        String id = "calendar." + year;
        Optional<ParameterValue> inForce = parameters.find(id, LocalDate.of(year, 12, 31));
        List<ParameterValue> history = parameters.history(id);
        return inForce.isPresent() || history.isEmpty() ? inForce : Optional.of(history.getLast());
    }
}
