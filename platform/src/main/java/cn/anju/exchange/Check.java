package cn.anju.exchange;

import cn.anju.identity.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one question of a case stands.
///
/// @param attempts how often the department was asked
/// @param nextAttemptAt when it is asked next; null when it is not
/// @param problem what the last attempt met, for staff; null when it met nothing
public record Check(
        UUID id,
        QuestionKind kind,
        PersonId person,
        State state,
        Instant askedAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant answeredAt,
        @Nullable String problem) {

    /// The states. A department that does not answer has not failed, and its fact is unknown.
    public enum State {
        WAITING,
        ANSWERED,
        FAILED_RETRYING,
        GAVE_UP
    }

    public boolean isAnswered() {
        return state == State.ANSWERED;
    }

    /// What people read: «等待税务», «税务已答复», «税务一直没有答复».
    public String text() {
        String department = kind.department().label();
        return switch (state) {
            case WAITING, FAILED_RETRYING -> "等待" + department;
            case ANSWERED -> department + "已答复";
            case GAVE_UP -> department + "一直没有答复，请人工核实或重新询问";
        };
    }
}
