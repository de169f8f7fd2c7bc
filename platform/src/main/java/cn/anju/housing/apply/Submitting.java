package cn.anju.housing.apply;

import cn.anju.casework.Idempotency;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Hands the open application in, once for each rendered form, however often the button is pressed.
@Component
public class Submitting {

    static final String ROUTE = "POST /me/apply/submit";

    private final Drafts drafts;
    private final MovingCase moving;
    private final Idempotency idempotency;

    Submitting(Drafts drafts, MovingCase moving, Idempotency idempotency) {
        this.drafts = drafts;
        this.moving = moving;
        this.idempotency = idempotency;
    }

    /// How handing in ended.
    public sealed interface Answer {

        /// It stands with the office, now or since the first time the button was pressed.
        record HandedIn(String number) implements Answer {}

        /// Nothing was saved; these are all the reasons, each saying what to do.
        record Refused(List<String> texts) implements Answer {}

        /// There is nothing to hand in.
        record Nothing() implements Answer {}
    }

    /// @param key of the rendered form; 8 to 100 characters
    /// @param revision what that form showed; the same key with another one is refused
    public Answer submit(String key, int revision, Actor actor) {
        if (key.length() < 8 || key.length() > 100) {
            return new Answer.Refused(List.of("这个页面不完整，没有提交。请返回核对页再试一次。"));
        }
        var refused = new AtomicReference<Answer>();
        var answer = idempotency.once(actor, ROUTE, key, "revision=" + revision, () -> {
            var attempted = attempt(revision, actor);
            if (attempted instanceof Answer.HandedIn(var number)) {
                return Idempotency.Answer.done(number);
            }
            refused.set(attempted);
            return Idempotency.Answer.nothing(422, "");
        });
        if (refused.get() != null) {
            return Objects.requireNonNull(refused.get());
        }
        return answer.status() == 200 ? new Answer.HandedIn(answer.body()) : new Answer.Refused(List.of(answer.body()));
    }

    /// Tries once, inside the caller's transaction; the caller sees to it that it is not done twice.
    Answer attempt(int revision, Actor actor) {
        var draft = drafts.of(Objects.requireNonNull(actor.person()));
        if (draft.isEmpty()) {
            return new Answer.Nothing();
        }
        if (draft.get().revision() != revision) {
            return new Answer.Refused(List.of("提交之前，这份申请又改过。请重新核对一遍，再提交。"));
        }
        var file = draft.get().file();
        String action = draft.get().isReturned() ? "resubmit" : "submit";
        return switch (moving.move(MoveRequest.of(file, action), actor)) {
            case MoveResult.Moved(var moved) ->
                new Answer.HandedIn(moved.number().value());
            case MoveResult.Refused(var reasons) ->
                new Answer.Refused(reasons.stream()
                        .map(reason -> reason.what() + reason.next())
                        .toList());
            case MoveResult.Overtaken overtaken -> new Answer.Refused(List.of("这份申请刚才有了变化，没有提交。请重新核对一遍。"));
            case MoveResult.Forbidden forbidden -> new Answer.Nothing();
        };
    }
}
