package cn.anju.casework;

import cn.anju.identity.Actor;
import java.util.List;

/// What a module has to say on a resident's own front page.
@FunctionalInterface
public interface ResidentCards {

    List<Card> cards(Actor resident);

    /// One card.
    ///
    /// @param order smaller stands further up
    /// @param urgent whether somebody waits for the resident
    /// @param label the verb of the link
    record Card(int order, boolean urgent, String title, String text, String label, String href) {}
}
