package cn.anju.exchange;

import cn.anju.identity.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Asks departments about thousands of households at once, and keeps what they said for each household.
///
/// Unlike [Checks] nothing waits in a queue: who does not answer now is noted as silent, and asked again on wish.
public interface Inquiries {

    /// What was heard about one household.
    ///
    /// @param facts the answers, each with source and time
    /// @param silent questions that no department has answered
    record Heard(List<Fact<?>> facts, List<Question> silent) {

        public Heard {
            facts = List.copyOf(facts);
            silent = List.copyOf(silent);
        }
    }

    /// Asks what was never asked about a household; the answers are stored in a transaction of their own before this
    /// returns, so that work that is taken up again does not ask twice.
    ///
    /// @param purpose what the law allows the questions for
    /// @param again whether questions that met silence are asked once more
    /// @return by the household's id
    Map<UUID, Heard> ask(List<Inquiry> inquiries, String purpose, boolean again, Actor by);

    /// What was heard so far; households that were never asked about are missing.
    Map<UUID, Heard> heard(Collection<UUID> households);
}
