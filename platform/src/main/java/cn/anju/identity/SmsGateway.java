package cn.anju.identity;

import org.jspecify.annotations.Nullable;

/// The port to the city's SMS channel.
public interface SmsGateway {

    /// What the channel answered.
    ///
    /// @param delivered whether the message was taken on for delivery
    /// @param reason why not, for the log and the task of whoever must ring instead; null when delivered
    record Receipt(boolean delivered, @Nullable String reason) {}

    /// Sends one message; never throws for a channel that is down.
    Receipt send(Phone to, String text);
}
