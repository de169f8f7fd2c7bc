package cn.anju.portal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseType;
import cn.anju.casework.Deadline;
import cn.anju.casework.Event;
import cn.anju.look.Format;
import cn.anju.look.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a case is, as a row of steps: done with its day, now with its latest day, ahead.
final class CaseSteps {

    private CaseSteps() {}

    static List<Step> of(CaseFile file, List<Event> history) {
        var milestones = file.type().milestones();
        int here = here(file, milestones, history);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            if (i < here) {
                steps.add(Step.done(milestone.label(), left(milestones, i, history)));
            } else if (i == here) {
                steps.add(Step.now(file.state().label(), latest(file.deadline())));
            } else {
                steps.add(Step.ahead(milestone.label(), null));
            }
        }
        return steps;
    }

    /// The milestone of the present state; for an end that no milestone names, the last one that was reached.
    private static int here(CaseFile file, List<CaseType.Milestone> milestones, List<Event> history) {
        int here = at(milestones, file.state().name());
        for (int i = history.size() - 1; here < 0 && i >= 0; i--) {
            here = at(milestones, history.get(i).to().name());
        }
        return Math.max(here, 0);
    }

    private static int at(List<CaseType.Milestone> milestones, String state) {
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i).states().contains(state)) {
                return i;
            }
        }
        return -1;
    }

    /// The day on which the case last went past the milestone.
    private static @Nullable String left(List<CaseType.Milestone> milestones, int milestone, List<Event> history) {
        Optional<LocalDate> day = Optional.empty();
        for (int i = 1; i < history.size(); i++) {
            boolean past = at(milestones, history.get(i).to().name()) > milestone
                    && at(milestones, history.get(i - 1).to().name()) <= milestone;
            if (past) {
                day = Optional.of(history.get(i).at().atZone(Format.ZONE).toLocalDate());
            }
        }
        return day.map(Format::day).orElse(null);
    }

    static @Nullable String latest(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Running(var parameter, var from, int days, var due) -> "最迟 " + Format.day(due);
            case Deadline.Stopped(var parameter, int left) -> "计时暂停，还剩 " + left + " 个工作日";
            case Deadline.NoCalendar(var parameter, var from, int days) ->
                Format.day(from) + "后 " + days + " 个工作日（当年放假安排尚未公布）";
            case Deadline.None none -> null;
        };
    }
}
