package cn.anju.exchange;

import cn.anju.identity.IdNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The way to one or more departments: HTTP, or the simulator of the demo.
public interface DepartmentPort {

    /// How many questions are on their way at once.
    int SIDE_BY_SIDE = 16;

    /// Whether this port leads to the department.
    boolean reaches(Department department);

    /// Asks. Network trouble, refusals and nonsense are a `Reply.NoAnswer`, never an exception.
    Reply ask(Asked asked);

    /// Asks many at once, several side by side; the replies stand in the order of the questions.
    default List<Reply> askAll(List<Asked> all) {
        try (var threads = Executors.newFixedThreadPool(
                SIDE_BY_SIDE, Thread.ofVirtual().name("asking").factory())) {
            var replies =
                    all.stream().map(asked -> threads.submit(() -> ask(asked))).toList();
            return replies.stream().map(DepartmentPort::ended).toList();
        }
    }

    private static Reply ended(Future<Reply> reply) {
        try {
            return reply.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer("程序正在停止");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a port threw in place of giving no answer", broken);
        }
    }

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
