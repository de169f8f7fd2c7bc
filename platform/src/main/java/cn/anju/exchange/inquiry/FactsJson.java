package cn.anju.exchange.inquiry;

import cn.anju.exchange.Answer;
import cn.anju.exchange.Fact;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.json.AnswerJson;
import cn.anju.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// All answers about one person in one document, each with its source and time.
final class FactsJson {

    private FactsJson() {}

    static byte[] write(List<Fact<?>> facts) {
        var mapper = AnswerJson.mapper();
        var all = mapper.createArrayNode();
        for (var fact : facts) {
            Answer answer = fact.answer();
            all.addObject()
                    .put("kind", answer.kind().name())
                    .put("version", AnswerJson.VERSION)
                    .put("source", fact.source())
                    .put("asOf", fact.asOf().toString())
                    .put("fetchedAt", fact.fetchedAt().toString())
                    .set("answer", mapper.valueToTree(answer));
        }
        return mapper.writeValueAsBytes(all);
    }

    static List<Fact<?>> read(PersonId person, byte[] json) {
        List<Fact<?>> facts = new ArrayList<>();
        for (JsonNode one : AnswerJson.mapper().readTree(json)) {
            facts.add(new Fact<>(
                    person,
                    answer(one),
                    one.path("source").asString(""),
                    Instant.parse(one.path("asOf").asString("")),
                    Instant.parse(one.path("fetchedAt").asString(""))));
        }
        return facts;
    }

    private static Answer answer(JsonNode one) {
        try {
            return AnswerJson.read(
                    QuestionKind.valueOf(one.path("kind").asString("")),
                    one.path("version").asInt(0),
                    one.path("answer"));
        } catch (AnswerJson.Unreadable broken) {
            throw new IllegalStateException("a stored answer cannot be read", broken);
        }
    }
}
