package cn.anju.test;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A browser without JavaScript: keeps cookies, sends the form token, follows no redirect by itself.
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /// Takes over a session, such as one of `TestLogins.cookie`.
    public Visitor with(String cookie) {
        int at = cookie.indexOf('=');
        cookies.put(cookie.substring(0, at), cookie.substring(at + 1));
        return this;
    }

    /// The form token of the last page that had one.
    public String token() {
        return token;
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /// Posts a form with the token of the last page that had one; fields as name, value, name, value.
    public HttpResponse<String> post(String path, String... fields) {
        var form = new StringBuilder("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /// A request of the JSON interface, with the form token of the last page that had one.
    ///
    /// @param key the Idempotency-Key; null to send none
    public HttpResponse<String> json(String path, @Nullable String key, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /// Any request, with this visitor's cookies.
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            var header = new StringBuilder();
            cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", header.toString());
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return URI.create(base + path);
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int at = pair.indexOf('=');
        String value = pair.substring(at + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, at));
        } else {
            cookies.put(pair.substring(0, at), value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
