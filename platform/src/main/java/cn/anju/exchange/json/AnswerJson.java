package cn.anju.exchange.json;

import cn.anju.exchange.Answer;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.Told;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads and writes answers as JSON, docs/exchange.md.
///
/// A told thing is `{"state": "KNOWN", "value": …}`, `{"state": "NONE"}` or `{"state": "UNKNOWN", "reason": "…"}`.
/// An unknown field is an error: a typing mistake must not pass as a missing fact.
public final class AnswerJson {

    /// The version of the answers' shape; raised with the first change, and the older one is then still read.
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new ToldWriter())
                    .addDeserializer(Told.class, new ToldReader(null)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AnswerJson() {}

    /// What was sent as an answer is not one.
    public static final class Unreadable extends Exception {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    public static byte[] write(Answer answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    /// @throws Unreadable when it is not an answer of that kind and version
    public static Answer read(QuestionKind kind, int version, byte[] json) throws Unreadable {
        try {
            return read(kind, version, MAPPER.readTree(json));
        } catch (JacksonException broken) {
            throw new Unreadable(broken);
        }
    }

    /// @throws Unreadable when it is not an answer of that kind and version
    public static Answer read(QuestionKind kind, int version, JsonNode json) throws Unreadable {
        if (version != VERSION) {
            throw new Unreadable(new IllegalArgumentException("answers of version " + version + " are not known here"));
        }
        try {
            Answer answer = MAPPER.treeToValue(json, kind.answer());
            if (answer == null) {
                throw new Unreadable(new IllegalArgumentException("the answer is null"));
            }
            return answer;
        } catch (JacksonException broken) {
            throw new Unreadable(broken);
        }
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
