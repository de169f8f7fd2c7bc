package cn.anju.exchange.simulator;

import cn.anju.exchange.Answer;
import cn.anju.exchange.Department;
import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.json.AnswerJson;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All departments at once, answering what they were told or what they make up; kept in the database.
final class SimulatedDepartments implements DepartmentPort, Simulator {

    /// What stands in the row of a question that is not answered.
    private static final byte[] NOTHING = {};
    private static final String PLACE = "exchange.simulated_answer.sealed";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SimulatedDepartments(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    private record Behaviour(boolean silent, Duration answersAfter) {}

    @Override
    public boolean reaches(Department department) {
        return true;
    }

    @Override
    public Reply ask(Asked asked) {
        var kind = asked.question().kind();
        return reply(
                asked,
                behaviour(kind.department()),
                told(asked.question().person(), kind).map(bytes -> opened(asked.question(), bytes)));
    }

    /// The same with what was told read at once.
    @Override
    public List<Reply> askAll(List<Asked> all) {
        Map<Department, Behaviour> behaviours = new EnumMap<>(Department.class);
        var persons = all.stream().map(one -> one.question().person()).collect(Collectors.toSet());
        var keys = sealing.keysOf(persons);
        Map<Told, byte[]> told = new HashMap<>();
        jdbc.sql("select person_id, kind, sealed from exchange.simulated_answer where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    byte[] sealed = row.getBytes("sealed");
                    var key = keys.get(person);
                    if (sealed.length == 0 || key != null) {
                        told.put(
                                new Told(person, QuestionKind.valueOf(row.getString("kind"))),
                                sealed.length == 0
                                        ? NOTHING
                                        : Objects.requireNonNull(key).open(PLACE, sealed));
                    }
                });
        return all.stream()
                .map(asked -> {
                    var question = asked.question();
                    return reply(
                            asked,
                            behaviours.computeIfAbsent(question.kind().department(), this::behaviour),
                            Optional.ofNullable(told.get(new Told(question.person(), question.kind()))));
                })
                .toList();
    }

    private record Told(PersonId person, QuestionKind kind) {}

    private static Reply reply(Asked asked, Behaviour behaviour, Optional<byte[]> told) {
        var department = asked.question().kind().department();
        if (behaviour.silent()) {
            return new Reply.NoAnswer(department.label() + "没有答复（模拟）");
        }
        Instant ready = asked.askedAt().plus(behaviour.answersAfter());
        if (asked.now().isBefore(ready)) {
            return new Reply.NoAnswer(department.label() + "已收到，正在办理（模拟）");
        }
        if (told.isPresent() && told.get().length == 0) {
            return new Reply.NoAnswer(department.label() + "没有答复（模拟）");
        }
        var answer = told.map(bytes -> read(asked.question(), bytes))
                .orElseGet(() -> MadeUp.answer(asked.question(), asked.idNumber(), asked.now()));
        return new Reply.Answered(answer, department.label() + " · 模拟", asked.now());
    }

    @Override
    public void tell(PersonId person, Answer answer) {
        tell(person, answer.kind(), sealing.seal(person, PLACE, AnswerJson.write(answer)));
    }

    @Override
    public void silence(PersonId person, QuestionKind kind) {
        tell(person, kind, NOTHING);
    }

    private void tell(PersonId person, QuestionKind kind, byte[] bytes) {
        jdbc.sql("""
                insert into exchange.simulated_answer (person_id, kind, sealed) values (:person, :kind, :sealed)
                on conflict (person_id, kind) do update set sealed = excluded.sealed
                """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("sealed", bytes)
                .update();
    }

    @Override
    public void silence(Department department, boolean silent) {
        behave(department, new Behaviour(silent, behaviour(department).answersAfter()));
    }

    @Override
    public void slow(Department department, Duration answersAfter) {
        behave(department, new Behaviour(behaviour(department).silent(), answersAfter));
    }

    private Optional<byte[]> told(PersonId person, QuestionKind kind) {
        return jdbc.sql("select sealed from exchange.simulated_answer where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private byte[] opened(Question question, byte[] bytes) {
        return bytes.length == 0 ? bytes : sealing.open(question.person(), PLACE, bytes);
    }

    private static Answer read(Question question, byte[] json) {
        try {
            return AnswerJson.read(question.kind(), AnswerJson.VERSION, json);
        } catch (AnswerJson.Unreadable broken) {
            throw new IllegalStateException("the simulator's own answer cannot be read", broken);
        }
    }

    private Behaviour behaviour(Department department) {
        return jdbc.sql("""
                select silent, answers_after_seconds from exchange.simulated_department where department = :department
                """)
                .param("department", department.name())
                .query((row, number) -> new Behaviour(row.getBoolean(1), Duration.ofSeconds(row.getLong(2))))
                .optional()
                .orElse(new Behaviour(false, Duration.ZERO));
    }

    private void behave(Department department, Behaviour behaviour) {
        jdbc.sql("""
                insert into exchange.simulated_department (department, silent, answers_after_seconds)
                values (:department, :silent, :seconds)
                on conflict (department) do update
                    set silent = excluded.silent, answers_after_seconds = excluded.answers_after_seconds
                """)
                .param("department", department.name())
                .param("silent", behaviour.silent())
                .param("seconds", behaviour.answersAfter().toSeconds())
                .update();
    }
}
