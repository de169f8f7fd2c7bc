package cn.anju.exchange.http;

import cn.anju.exchange.Department;
import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.json.AnswerJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Departments behind an HTTP address that speak our JSON, docs/exchange.md.
final class HttpDepartments implements DepartmentPort {

    private static final long LARGEST_ANSWER = 1024 * 1024;

    private final Map<String, ExchangeSettings.Endpoint> endpoints;
    private final Duration patience;
    private final HttpClient client;

    HttpDepartments(Map<String, ExchangeSettings.Endpoint> endpoints, Duration patience) {
        this.endpoints = Map.copyOf(endpoints);
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean reaches(Department department) {
        return endpoints.containsKey(department.key());
    }

    @Override
    public Reply ask(Asked asked) {
        var department = asked.question().kind().department();
        var endpoint = Objects.requireNonNull(endpoints.get(department.key()));
        // The client's own timeout ends with the headers; this one also ends a body that never comes to its end.
        var answer = client.sendAsync(
                request(endpoint, asked), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return read(asked, department, answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return tooSlow(department);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof HttpTimeoutException) {
                return tooSlow(department);
            }
            return new Reply.NoAnswer("连接不上%s（%s）".formatted(department.label(), kind(broken)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Reply.NoAnswer("程序正在停止");
        }
    }

    private Reply tooSlow(Department department) {
        return new Reply.NoAnswer("%s在 %d 秒内没有答复".formatted(department.label(), Math.max(1, patience.toSeconds())));
    }

    private HttpRequest request(ExchangeSettings.Endpoint endpoint, Asked asked) {
        String base = endpoint.url().toString();
        var address = URI.create((base.endsWith("/") ? base : base + "/") + "questions/"
                + asked.question().kind());
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", asked.id().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(asked)));
        if (endpoint.token() != null) {
            request.header("Authorization", "Bearer " + endpoint.token());
        }
        return request.build();
    }

    private static byte[] body(Asked asked) {
        var mapper = AnswerJson.mapper();
        var json = mapper.createObjectNode()
                .put("version", AnswerJson.VERSION)
                .put("requestId", asked.id().toString())
                .put("kind", asked.question().kind().name())
                .put("place", asked.question().place())
                .put("caseNumber", asked.caseNumber())
                .put("purpose", asked.purpose());
        json.putObject("person").put("idNumber", asked.idNumber().value()).put("name", asked.name());
        return mapper.writeValueAsBytes(json);
    }

    private static Reply read(Asked asked, Department department, HttpResponse<byte[]> response) {
        if (response.statusCode() == 202) {
            return new Reply.NoAnswer(department.label() + "已收到，正在办理");
        }
        if (response.statusCode() != 200) {
            return new Reply.NoAnswer("%s的系统回应 %d".formatted(department.label(), response.statusCode()));
        }
        try {
            JsonNode json = AnswerJson.mapper().readTree(response.body());
            if (!asked.id().toString().equals(json.path("requestId").asString(""))) {
                return new Reply.NoAnswer(department.label() + "答复的不是这一次询问");
            }
            var answer = AnswerJson.read(
                    asked.question().kind(), json.path("version").asInt(0), json.path("answer"));
            var asOf = Instant.parse(json.path("asOf").asString(""));
            String source = json.path("source").asString("").strip();
            return new Reply.Answered(answer, department.label() + (source.isEmpty() ? "" : " · " + source), asOf);
        } catch (JacksonException | AnswerJson.Unreadable | DateTimeParseException unreadable) {
            return new Reply.NoAnswer(department.label() + "的答复无法读懂");
        }
    }

    private static String kind(ExecutionException broken) {
        var cause = broken.getCause();
        return cause instanceof IOException ? cause.getClass().getSimpleName() : String.valueOf(cause);
    }
}
