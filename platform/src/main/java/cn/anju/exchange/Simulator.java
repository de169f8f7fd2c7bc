package cn.anju.exchange;

import cn.anju.identity.PersonId;
import java.time.Duration;

/// The departments of the demo city. Exists in demo mode only.
///
/// Without more it answers each question from the person's identity number alone, always alike.
public interface Simulator {

    /// From now on the simulator says this about the person, in place of what it would make up.
    void tell(PersonId person, Answer answer);

    /// This question about the person is not answered until something is told in its place.
    void silence(PersonId person, QuestionKind kind);

    /// The department answers no more (or again).
    void silence(Department department, boolean silent);

    /// The department answers only when a question is as old as this, in business time.
    void slow(Department department, Duration answersAfter);
}
