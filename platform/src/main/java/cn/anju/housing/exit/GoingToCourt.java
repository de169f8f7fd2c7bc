package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Asks the court: its file is bound and kept, and the household is told.
@Component
class GoingToCourt implements MoveEffect {

    private final Leases leases;
    private final CourtFile court;
    private final ExitPapers papers;
    private final ExitLetters letters;

    GoingToCourt(Leases leases, CourtFile court, ExitPapers papers, ExitLetters letters) {
        this.leases = leases;
        this.court = court;
        this.papers = papers;
        this.letters = letters;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ExitCase.Form.class);
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        String why = Objects.requireNonNull(move.reason());
        papers.keep(file, court.of(file, lease, why, move.today(), move.actor()), ExitPapers.COURT_FILE, move.actor());
        letters.tell(
                file,
                "housing.exit-court",
                "申请强制执行告知书",
                move.actor(),
                "限期退回的期限已过，您家仍没有退回住房（%s），现已依法申请人民法院强制执行。".formatted(form.home()),
                "现在交房仍然可以：请联系运营单位办理交房验收。");
    }
}
