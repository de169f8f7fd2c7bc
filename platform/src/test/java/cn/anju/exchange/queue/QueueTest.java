package cn.anju.exchange.queue;

import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Check;
import cn.anju.exchange.Checks;
import cn.anju.exchange.Department;
import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.exchange.FactsArrived;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.Simulator;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.test.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One case with an empty queue and the simulator, for the tests of the queue.
abstract class QueueTest {

    @Autowired
    Checks checks;

    @Autowired
    ExchangeQueue queue;

    @Autowired
    Simulator simulator;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Announced announced;

    @Autowired
    RequestRows requests;

    @Autowired
    Replies replies;

    @Autowired
    ObjectProvider<DepartmentPort> ports;

    final CaseRef about = new CaseRef(UUID.randomUUID(), "500106-2026-0000007", "500106");

    @BeforeEach
    void anEmptyQueueAndDepartmentsThatAnswer() {
        jdbc.sql("truncate exchange.request cascade").update();
        for (var department : Department.values()) {
            simulator.silence(department, false);
            simulator.slow(department, Duration.ZERO);
        }
    }

    DueQuestions copyAt(Instant real) {
        return new DueQuestions(requests, replies, people, ports, Clock.fixed(real, ZoneOffset.UTC));
    }

    List<UUID> ask(PersonId person, QuestionKind... kinds) {
        return checks.ask(
                about,
                Stream.of(kinds)
                        .map(kind -> new Question(kind, person, "500106"))
                        .toList(),
                Actor.SYSTEM);
    }

    void run() {
        queue.runDue(clock.instant());
    }

    Check check(QuestionKind kind) {
        return checks.forCase(about.id()).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    long arrived() {
        return announced.events.stream()
                .filter(event -> event.equals(new FactsArrived(about.id())))
                .count();
    }

    PersonId person(int sequence) {
        String first = "50010619900101%03d".formatted(sequence);
        var id = new IdNumber(first + IdNumber.checkOf(first));
        return people.registerAll(List.of(new NewPerson(new PersonName("陈小明"), id, null, null)), Actor.SYSTEM)
                .getFirst();
    }
}
