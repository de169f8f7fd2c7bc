package cn.anju.exchange.queue;

import cn.anju.exchange.Answer;
import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Check;
import cn.anju.exchange.Checks;
import cn.anju.exchange.Fact;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questions and answers of cases.
@Component
class DepartmentChecks implements Checks {

    private final RequestRows requests;
    private final AnswerRows answers;
    private final AuditTrail audit;
    private final Clock clock;

    DepartmentChecks(RequestRows requests, AnswerRows answers, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<UUID> ask(CaseRef about, List<Question> questions, Actor by) {
        var now = clock.instant();
        List<UUID> ids = new ArrayList<>();
        for (var question : questions) {
            ids.add(requests.add(about, question, by.account(), now));
        }
        String kinds = questions.stream()
                .map(question -> question.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
        audit.record(AuditEntry.done(by, "department.ask", "case", about.id())
                .in(about.district())
                .because(kinds));
        return ids;
    }

    @Override
    public List<Check> forCase(UUID caseId) {
        return requests.ofCase(caseId);
    }

    @Override
    public <A extends Answer> Optional<Fact<A>> answer(UUID caseId, PersonId person, Class<A> type) {
        return answers.latest(caseId, QuestionKind.answeredBy(type), person).stream()
                .findFirst()
                .map(fact -> new Fact<>(
                        fact.person(), type.cast(fact.answer()), fact.source(), fact.asOf(), fact.fetchedAt()));
    }

    @Override
    public List<Fact<?>> answers(UUID caseId) {
        return answers.latest(caseId, null, null);
    }

    @Override
    public Optional<String> waitingFor(UUID caseId) {
        String departments = forCase(caseId).stream()
                .filter(check -> !check.isAnswered())
                .map(check -> check.kind().department())
                .distinct()
                .sorted()
                .map(department -> department.label())
                .collect(Collectors.joining("、"));
        return departments.isEmpty() ? Optional.empty() : Optional.of("等待" + departments);
    }

    @Override
    @Transactional
    public void askAgain(UUID checkId, Actor by) {
        var caseId = requests.findCase(checkId).orElseThrow(() -> new IllegalArgumentException("no check " + checkId));
        requests.again(checkId, clock.instant());
        audit.record(AuditEntry.done(by, "department.ask-again", "case", caseId));
    }
}
