package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VerifierPageTest {

    private static String written(VerifierPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        page.writeTo(out);
        return out.toString(UTF_8);
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    @Test
    void the_policy_allows_this_script_and_style_and_no_connection() throws IOException, NoSuchAlgorithmException {
        String page = written(VerifierPage.withoutRecord());
        String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        var sha256 = MessageDigest.getInstance("SHA-256");

        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "connect-src");
        for (String part :
                new String[] {between(page, "<style>", "</style>"), between(page, "<script>", "</script>")}) {
            assertThat(policy)
                    .contains(
                            "'sha256-" + Base64.getEncoder().encodeToString(sha256.digest(part.getBytes(UTF_8))) + "'");
        }
    }

    @Test
    void nothing_is_left_open_and_no_part_ends_its_own_element() throws IOException {
        String page = written(VerifierPage.withoutRecord());

        assertThat(page).doesNotContain("{{", "importScripts", "data-record-inline=\"draw-record\"");
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(3);
        assertThat(Pattern.compile("</style").matcher(page).results()).hasSize(1);
        assertThat(between(page, "id=\"draw-record\">", "</script>")).isEmpty();
    }

    @Test
    void a_record_inside_the_page_is_the_same_record_even_if_a_number_spells_a_tag() throws IOException {
        DrawRecord record = Draw.of(new DrawId("X"), Hash.SM3, DrawFixtures.list("</script>", "<!--", "A"))
                .run(SECRET, PUBLIC);

        String page = written(VerifierPage.of(record));

        assertThat(page).contains("data-record-inline=\"draw-record\"");
        String inside = between(page, "id=\"draw-record\">", "</script>");
        assertThat(DrawFixtures.read(inside.getBytes(UTF_8))).isEqualTo(record);
    }
}
