package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import cn.anju.test.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ShellTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+\\?v=[^\"]+)\"");
    private static final int FIRST_PAGE = 100 * 1024;

    @LocalServerPort
    int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void fresh() {
        visitor = new Visitor(port);
    }

    @Test
    void the_switch_is_remembered_for_a_year_and_returns_only_within_the_site() {
        visitor.get("/look");
        var on = visitor.post("/look/elder", "on", "1", "back", "/look/desk?type=renewal");
        assertThat(on.statusCode()).isEqualTo(303);
        assertThat(on.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/look/desk?type=renewal"));
        assertThat(on.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("elder=1", "Max-Age=31536000", "SameSite=Lax"));
        assertThat(visitor.get("/look").body()).contains("class=\"elder\"");
        var elsewhere = visitor.post("/look/elder", "on", "0", "back", "//evil.example/");
        assertThat(elsewhere.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
        assertThat(visitor.get("/look").body()).doesNotContain("class=\"elder\"");
    }

    @Test
    void every_answer_says_what_a_page_may_not_do() {
        for (String path : new String[] {"/look", "/look/no-such-page", "/anju.css"}) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .isEqualTo(Headers.EVERY_PAGE)
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/look", "/look/desk", "/look/confirm", "/look/no-such-page"})
    void no_page_carries_script_or_style_of_its_own(String path) {
        assertThat(visitor.get(path).body())
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    @Test
    void the_first_page_weighs_less_than_100_kilobytes_with_all_its_files() throws IOException {
        var page = visitor.get("/look").body();
        int bytes = zipped(page);
        var files = FILE.matcher(page);
        int found = 0;
        while (files.find()) {
            bytes += zipped(visitor.get(files.group(1)).body());
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
        assertThat(bytes).isLessThan(FIRST_PAGE);
    }

    @Test
    void a_file_is_kept_for_a_year_only_under_the_address_of_its_content() {
        assertThat(cacheControl(Assets.href("anju.css"))).isEqualTo("public, max-age=31536000, immutable");
        assertThat(cacheControl("/anju.css?v=000000000000")).doesNotContain("immutable");
        assertThat(cacheControl("/look?v=000000000000")).contains("no-store");
    }

    @Test
    void what_is_not_there_is_told_to_people_and_to_programs() {
        var page = visitor.get("/look/no-such-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这一页", "404-");
        var problem = visitor.send(HttpRequest.newBuilder(visitor.address("/look/no-such-page"))
                .header("Accept", "application/json")
                .GET());
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"not-found\"").doesNotContain("trace");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() {
        var answer = visitor.post("/look/elder", "on", "1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您不能打开这一页");
    }

    private String cacheControl(String path) {
        return visitor.get(path).headers().firstValue("Cache-Control").orElseThrow();
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
