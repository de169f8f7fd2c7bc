package cn.anju.exchange;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Questions to departments for the cases of this platform, and their answers.
public interface Checks {

    /// Puts questions into the queue, in the caller's transaction. A question of the case that still waits is not
    /// put twice; one that was answered is asked afresh.
    ///
    /// @return the ids of the checks, in the order of the questions
    List<UUID> ask(CaseRef about, List<Question> questions, Actor by);

    /// How every question of the case stands, oldest first.
    List<Check> forCase(UUID caseId);

    /// The latest answer of a type about a person in a case; empty while it waits.
    <A extends Answer> Optional<Fact<A>> answer(UUID caseId, PersonId person, Class<A> type);

    /// The latest answer to each question of the case.
    List<Fact<?>> answers(UUID caseId);

    /// The departments that a case waits for, in words: «等待税务、民政»; empty when it waits for none.
    Optional<String> waitingFor(UUID caseId);

    /// Asks a department again at once, also one that was given up.
    void askAgain(UUID checkId, Actor by);
}
