package cn.anju.exchange.inquiry;

import cn.anju.exchange.CaseRef;
import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.DepartmentPort.Asked;
import cn.anju.exchange.DepartmentPort.Reply;
import cn.anju.exchange.Fact;
import cn.anju.exchange.Inquiries;
import cn.anju.exchange.Inquiry;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks through the same ports as the queue of cases; no transaction is open while a department is being asked.
@Component
class DepartmentInquiries implements Inquiries {

    private final InquiryRows rows;
    private final People people;
    private final ObjectProvider<DepartmentPort> ports;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DepartmentInquiries(
            InquiryRows rows,
            People people,
            ObjectProvider<DepartmentPort> ports,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.ports = ports;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One question of one household.
    private record Open(CaseRef about, Question question) {}

    @Override
    public Map<UUID, Heard> heard(Collection<UUID> households) {
        return rows.of(households);
    }

    @Override
    public Map<UUID, Heard> ask(List<Inquiry> inquiries, String purpose, boolean again, Actor by) {
        var ids = inquiries.stream().map(one -> one.about().id()).toList();
        var known = rows.of(ids);
        var open = inquiries.stream()
                .flatMap(one -> open(one, known.get(one.about().id()), again).stream())
                .toList();
        if (open.isEmpty()) {
            return known;
        }
        var now = clock.instant();
        var replies = replies(open, purpose, now);
        var said = said(inquiries, known, replies, now);
        transaction.executeWithoutResult(status -> {
            rows.store(said, now);
            audit.record(AuditEntry.done(by, "department.ask-many", "inquiry", ids.getFirst())
                    .in(inquiries.getFirst().about().district())
                    .because(open.size() + " questions, " + ids.size() + " households"));
        });
        return rows.of(ids);
    }

    private static List<Open> open(
            Inquiry inquiry, Inquiries.@org.jspecify.annotations.Nullable Heard known, boolean again) {
        return inquiry.questions().stream()
                .filter(question -> known == null
                        || !isAnswered(known, question)
                                && (again || !known.silent().contains(question)))
                .map(question -> new Open(inquiry.about(), question))
                .toList();
    }

    private static boolean isAnswered(Heard known, Question question) {
        return known.facts().stream()
                .anyMatch(fact ->
                        fact.person().equals(question.person()) && fact.answer().kind() == question.kind());
    }

    private Map<Open, Reply> replies(List<Open> open, String purpose, Instant now) {
        var persons =
                people.of(open.stream().map(one -> one.question().person()).collect(Collectors.toSet()));
        Map<Open, Reply> replies = new LinkedHashMap<>();
        Map<DepartmentPort, List<Open>> ways = new LinkedHashMap<>();
        for (var one : open) {
            var department = one.question().kind().department();
            var port =
                    ports.orderedStream().filter(way -> way.reaches(department)).findFirst();
            if (!persons.containsKey(one.question().person())) {
                replies.put(one, new Reply.NoAnswer("本人资料已经删除，无法再询问"));
            } else if (port.isEmpty()) {
                replies.put(one, new Reply.NoAnswer(department.label() + "尚未接通"));
            } else {
                ways.computeIfAbsent(port.get(), none -> new ArrayList<>()).add(one);
            }
        }
        ways.forEach((port, questions) -> {
            var answers = port.askAll(questions.stream()
                    .map(one -> asked(
                            one,
                            Objects.requireNonNull(persons.get(one.question().person())),
                            purpose,
                            now))
                    .toList());
            for (int i = 0; i < answers.size(); i++) {
                replies.put(questions.get(i), answers.get(i));
            }
        });
        return replies;
    }

    /// The question's id follows from what is asked: a department that was asked before a crash recognises it.
    private static Asked asked(Open one, Person person, String purpose, Instant now) {
        var question = one.question();
        var id = UUID.nameUUIDFromBytes(
                (one.about().id() + "|" + question.kind() + "|" + question.person()).getBytes(StandardCharsets.UTF_8));
        return new Asked(
                id,
                question,
                person.idNumber(),
                person.name().value(),
                one.about().number(),
                purpose,
                now,
                now);
    }

    private static List<InquiryRows.Said> said(
            List<Inquiry> inquiries, Map<UUID, Heard> known, Map<Open, Reply> replies, Instant now) {
        List<InquiryRows.Said> said = new ArrayList<>();
        for (var inquiry : inquiries) {
            var before = known.getOrDefault(inquiry.about().id(), new Heard(List.of(), List.of()));
            Map<PersonId, List<Question>> byPerson = inquiry.questions().stream()
                    .collect(Collectors.groupingBy(Question::person, LinkedHashMap::new, Collectors.toList()));
            byPerson.forEach((person, questions) -> {
                List<Fact<?>> facts = new ArrayList<>(before.facts().stream()
                        .filter(fact -> fact.person().equals(person))
                        .toList());
                List<QuestionKind> silent = new ArrayList<>();
                for (var question : questions) {
                    var reply = replies.get(new Open(inquiry.about(), question));
                    if (reply instanceof Reply.Answered(var answer, var source, var asOf)) {
                        facts.add(new Fact<>(person, answer, source, asOf, now));
                    } else if (reply != null || before.silent().contains(question)) {
                        silent.add(question.kind());
                    }
                }
                said.add(new InquiryRows.Said(
                        inquiry.about().id(), person, questions.getFirst().place(), facts, silent));
            });
        }
        return said;
    }
}
