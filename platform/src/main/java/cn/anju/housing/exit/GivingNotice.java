package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Deadline;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.SettingDeadline;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The notice: the last day to leave, the rent from now on, and the letter that says why.
@Component
class GivingNotice implements MoveEffect {

    private final SettingDeadline deadlines;
    private final Leases leases;
    private final LeavingLeases leaving;
    private final LeavingDays days;
    private final ExitRegister register;
    private final ExitFacts facts;
    private final ExitDecisions decisions;
    private final ExitLetters letters;

    GivingNotice(
            SettingDeadline deadlines,
            Leases leases,
            LeavingLeases leaving,
            LeavingDays days,
            ExitRegister register,
            ExitFacts facts,
            ExitDecisions decisions,
            ExitLetters letters) {
        this.deadlines = deadlines;
        this.leases = leases;
        this.leaving = leaving;
        this.days = days;
        this.register = register;
        this.facts = facts;
        this.decisions = decisions;
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ExitCase.Form.class);
        var number = new LeaseNumber(form.lease());
        var lease = leases.find(number).orElseThrow();
        var today = move.today();
        boolean transition = move.move().action().equals("noticeWithTransition");
        var since = days.since(number, form.grounds(), today);
        LocalDate leaveBy = lastDay(file);
        if (transition) {
            var ends = days.transitionEnds(number, form.grounds(), today);
            deadlines.until(file, LeavingDays.parameter(), since, ends);
            leaveBy = ends;
        }
        register.noticed(file.id(), today, transition, leaveBy);
        if (form.grounds().reason().allowsTransition()) {
            leaving.leaving(number, since, transition);
        }
        decisions.store(
                file,
                facts.decide(lease, form.grounds(), new ExitFacts.Steps(today, transition, null), today),
                move.actor());
        letters.notice(file, leaveBy, transition, move.actor());
    }

    /// Null while the calendar of that year is missing.
    private static @Nullable LocalDate lastDay(CaseFile file) {
        return file.deadline() instanceof Deadline.Running(var parameter, var from, int days, var last) ? last : null;
    }
}
