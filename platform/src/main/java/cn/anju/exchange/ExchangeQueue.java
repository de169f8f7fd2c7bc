package cn.anju.exchange;

import java.time.Instant;

/// The queue of questions to departments; run by the clock, or by a test.
public interface ExchangeQueue {

    /// Asks every department whose question is due, several side by side, and stores what came back.
    ///
    /// May run on several copies of the platform at once: each question is leased to one of them, and a lease that
    /// nobody ended (the copy died) runs out.
    ///
    /// @param now business time
    /// @return how many questions were asked
    int runDue(Instant now);

    /// The same, one question after the other in the caller's thread and transaction: the demo city's past is told so.
    int runDueHere(Instant now);
}
