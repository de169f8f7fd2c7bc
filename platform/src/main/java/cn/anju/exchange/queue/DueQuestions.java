package cn.anju.exchange.queue;

import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.DepartmentPort.Asked;
import cn.anju.exchange.DepartmentPort.Reply;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.exchange.queue.RequestRows.Due;
import cn.anju.identity.People;
import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes questions that are due, asks, and hands over what came back.
///
/// No transaction is open while a department is being asked: the question is leased, and the lease outlives the
/// longest call. Who dies in between leaves a lease that runs out; the question's id stays, so a department that
/// has seen it recognises it.
@Component
class DueQuestions implements ExchangeQueue {

    private static final Logger LOG = LoggerFactory.getLogger(DueQuestions.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int SIDE_BY_SIDE = 16;
    private static final String PURPOSE = "公共租赁住房资格核查（渝府发〔2024〕17号第十七条）";

    private final RequestRows requests;
    private final Replies replies;
    private final People people;
    private final ObjectProvider<DepartmentPort> ports;
    private final Clock realTime;

    DueQuestions(
            RequestRows requests,
            Replies replies,
            People people,
            ObjectProvider<DepartmentPort> ports,
            @RealTime Clock realTime) {
        this.requests = requests;
        this.replies = replies;
        this.people = people;
        this.ports = ports;
        this.realTime = realTime;
    }

    @Override
    public int runDue(Instant now) {
        return run(now, due -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(question -> threads.execute(() -> attempt(question, now)));
            }
        });
    }

    @Override
    public int runDueHere(Instant now) {
        return run(now, due -> due.forEach(question -> replies.store(question, ask(question, now), now)));
    }

    private int run(Instant now, Consumer<List<Due>> attempts) {
        int asked = 0;
        while (true) {
            var real = realTime.instant();
            List<Due> due = requests.lease(now, real, real.plus(LEASE), SIDE_BY_SIDE);
            if (due.isEmpty()) {
                return asked;
            }
            attempts.accept(due);
            asked += due.size();
        }
    }

    private void attempt(Due due, Instant now) {
        try {
            replies.store(due, ask(due, now), now);
        } catch (RuntimeException broken) {
            // The lease runs out and the question is asked again; one broken question must not stop the others.
            LOG.error("question {} of kind {}: {}", due.id(), due.question().kind(), broken.toString());
        }
    }

    private Reply ask(Due due, Instant now) {
        var person = people.find(due.question().person());
        if (person.isEmpty()) {
            return new Reply.NoAnswer("本人资料已经删除，无法再询问");
        }
        var port = ports.orderedStream()
                .filter(one -> one.reaches(due.department()))
                .findFirst();
        if (port.isEmpty()) {
            return new Reply.NoAnswer(due.department().label() + "尚未接通");
        }
        return port.get()
                .ask(new Asked(
                        due.id(),
                        due.question(),
                        person.get().idNumber(),
                        person.get().name().value(),
                        due.caseNumber(),
                        PURPOSE,
                        due.askedAt(),
                        now));
    }
}
