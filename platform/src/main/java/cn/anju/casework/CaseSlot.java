package cn.anju.casework;

import cn.anju.identity.Actor;
import org.jspecify.annotations.Nullable;

/// A named part of the case page that a module draws itself for one case type.
///
/// The template gets two parameters: `page`, and `model` as returned here.
public interface CaseSlot {

    /// The case type's key.
    String type();

    Slot slot();

    /// The template's name without its ending ("housing/review/decision").
    String template();

    /// What the template shows; null leaves the part out.
    @Nullable Object model(CaseFile file, Actor reader);

    /// The parts of the page; each has a general form that stands where no module draws it.
    enum Slot {
        SUMMARY,
        DECISION,
        PEOPLE,
        ASIDE
    }
}
