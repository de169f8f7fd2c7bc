package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FormGroup;
import cn.anju.look.FormState;
import java.time.LocalDate;
import org.springframework.ui.Model;

/// One page of plain questions: what it shows, and what it makes of the answers.
interface Step {

    FormGroup group();

    /// The answers as they are saved, as field values.
    FormState shown(Draft draft, LocalDate today);

    /// The form with the answers as they came; a text that is no answer at all is a problem right here.
    Read read(Draft draft, FormState entered, LocalDate today);

    /// Adds what the page's template needs besides the form.
    default void offer(Draft draft, Model model, LocalDate today) {}

    /// @param form the form with everything that could be read
    /// @param entered the texts, with a problem beside each that could not
    record Read(ApplicationForm form, FormState entered) {}
}
