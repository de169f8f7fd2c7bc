package cn.anju.exchange.queue;

import cn.anju.exchange.DepartmentPort.Reply;
import cn.anju.exchange.DepartmentSilent;
import cn.anju.exchange.FactsArrived;
import cn.anju.exchange.queue.RequestRows.Due;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the outcome of one attempt and says when a case has all its facts.
@Component
class Replies {

    private final RequestRows requests;
    private final AnswerRows answers;
    private final ApplicationEventPublisher events;

    Replies(RequestRows requests, AnswerRows answers, ApplicationEventPublisher events) {
        this.requests = requests;
        this.answers = answers;
        this.events = events;
    }

    @Transactional
    void store(Due due, Reply reply, Instant now) {
        requests.lockCase(due.caseId());
        switch (reply) {
            case Reply.Answered answered -> store(due, answered, now);
            case Reply.NoAnswer(var problem) -> store(due, problem, now);
        }
    }

    private void store(Due due, Reply.Answered answered, Instant now) {
        requests.attempt(due.id(), now, "ANSWERED", null);
        if (!requests.answered(due.id(), now)) {
            return; // Another copy stored it before: its lease had run out while this one was still asking.
        }
        answers.add(due.id(), due.question().person(), answered.answer(), answered.source(), answered.asOf(), now);
        if (requests.allAnswered(due.caseId())) {
            events.publishEvent(new FactsArrived(due.caseId()));
        }
    }

    private void store(Due due, String problem, Instant now) {
        requests.attempt(due.id(), now, "NO_ANSWER", problem);
        var wait = Waits.after(due.attempts());
        boolean changed = requests.unanswered(due.id(), wait.map(now::plus).orElse(null), problem);
        if (changed && wait.isEmpty()) {
            events.publishEvent(new DepartmentSilent(due.caseId(), due.id(), due.department()));
        }
    }
}
