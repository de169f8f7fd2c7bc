package cn.anju.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/// What a refusal of the JSON interface must say, whoever gives it.
public final class ProblemAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemAnswer() {}

    /// The answer is a problem of this status that names the field, says what is wrong and what to do next.
    public static void refused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("next").asString()).isNotBlank();
        assertThat(problem.get("errors").findValuesAsString("field")).contains(field);
    }
}
