package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HousingApplication;
import java.time.Instant;

/// An application that its applicant fills in, or completes after it came back.
///
/// @param revision how often it was saved; a window that shows an older one is behind
public record Draft(CaseFile file, int revision, Instant savedAt) {

    public ApplicationForm form() {
        return file.form(ApplicationForm.class);
    }

    /// Whether an office sent it back for completion.
    public boolean isReturned() {
        return file.isIn(HousingApplication.State.RETURNED);
    }
}
