package cn.anju.housing.change;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm.Work;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a household has reported since it moved in, and what of it was taken.
@Component
public class ReportedChanges {

    private final Cases cases;

    ReportedChanges(Cases cases) {
        this.cases = cases;
    }

    /// The reports that were taken, oldest first.
    ///
    /// @param application the household's application
    public List<ChangeReport.Form> taken(CaseFile application) {
        return cases.beneath(application.id()).stream()
                .filter(file -> file.type().key().equals(ChangeReport.KEY))
                .filter(file -> file.isIn(ChangeReport.State.TAKEN))
                .map(file -> file.form(ChangeReport.Form.class))
                .toList();
    }

    /// The work that was reported last; empty when none was.
    public Optional<Work> work(CaseFile application) {
        return taken(application).stream()
                .flatMap(form -> Optional.ofNullable(form.work()).stream())
                .reduce((earlier, later) -> later);
    }
}
