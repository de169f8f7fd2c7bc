package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.policy.housing.Regime;

/// A form that carries a household's answers, so that `housing.eligibility` can be decided on it.
///
/// An application is one; so is whatever asks the same questions again later, such as a renewal.
public interface HouseholdForm {

    /// The answers, in the shape of an application.
    ApplicationForm household();

    /// The conditions by which the household asks to be reviewed (第四十五条).
    default Regime regime() {
        return Regime.CURRENT;
    }

    /// The answers of a case.
    ///
    /// @throws ClassCastException when the case's form carries none
    static ApplicationForm of(CaseFile file) {
        return file.form(HouseholdForm.class).household();
    }

    /// Whether the case's form carries a household's answers.
    static boolean isOn(CaseFile file) {
        return file.form() instanceof HouseholdForm;
    }
}
