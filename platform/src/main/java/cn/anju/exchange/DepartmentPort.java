package cn.anju.exchange;

import cn.anju.identity.IdNumber;
import java.time.Instant;
import java.util.UUID;

/// The way to one or more departments: HTTP, or the simulator of the demo.
public interface DepartmentPort {

    /// Whether this port leads to the department.
    boolean reaches(Department department);

    /// Asks. Network trouble, refusals and nonsense are a `Reply.NoAnswer`, never an exception.
    Reply ask(Asked asked);

    /// A question on its way.
    ///
    /// @param id the same on every attempt, so that a department may recognise a repetition
    /// @param name the person's name, for the department to match
    /// @param purpose what the law allows the question for
    /// @param askedAt when it was put first
    /// @param now business time of this attempt
    record Asked(
            UUID id,
            Question question,
            IdNumber idNumber,
            String name,
            String caseNumber,
            String purpose,
            Instant askedAt,
            Instant now) {}

    /// How an attempt ended.
    sealed interface Reply {

        /// The department answered.
        record Answered(Answer answer, String source, Instant asOf) implements Reply {}

        /// No answer yet, and why; asked again later.
        record NoAnswer(String problem) implements Reply {}
    }
}
