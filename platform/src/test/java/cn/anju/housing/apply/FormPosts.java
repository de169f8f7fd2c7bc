package cn.anju.housing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Fills in the form over HTTP, as a browser without script does: each post carries the revision of its page.
final class FormPosts {

    static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private FormPosts() {}

    static String post(Visitor visitor, String path, String... fields) {
        var answer = send(visitor, path, fields);
        assertThat(answer.statusCode()).as(path + ": " + problems(answer)).isEqualTo(302);
        return location(answer);
    }

    static void refused(Visitor visitor, String path, String text, String... fields) {
        var answer = send(visitor, path, fields);
        assertThat(answer.statusCode()).as(path + " " + text).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"problems\"").contains(text);
    }

    private static HttpResponse<String> send(Visitor visitor, String path, String... fields) {
        String page = visitor.get(path).body();
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "revision";
        all[fields.length + 1] = first(REVISION, page);
        return visitor.post(path, all);
    }

    private static String problems(HttpResponse<String> answer) {
        int at = answer.body().indexOf("class=\"problems\"");
        return at < 0
                ? ""
                : answer.body().substring(at, Math.min(at + 600, answer.body().length()));
    }

    static String location(HttpResponse<String> answer) {
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        return found.find() ? found.group(1) : "0";
    }
}
