package cn.anju.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.LawIndex;
import cn.anju.test.PlatformTest;
import cn.anju.test.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public page of the law texts: what each place says in short, and what answers it.
@PlatformTest
@InBrowser
class LawPageTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void all_texts_are_listed_with_their_coverage_and_the_measures_keep_their_anchors() {
        var page = page("/law");
        LawIndex.all().forEach(law -> assertThat(page).contains(law.title()));
        assertThat(page).contains("id=\"12\"", "id=\"13-1-4\"", "共 47 条：规则 ");
    }

    @Test
    void every_place_of_every_text_is_there_once_under_its_address() {
        for (var law : LawIndex.all()) {
            var ids = ID.matcher(page(LawAddress.page(law.document())))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
            law.articles()
                    .forEach(article -> assertThat(ids).contains(LawAddress.id(law.document(), article.number())));
        }
    }

    @Test
    void words_are_looked_for_in_all_texts_and_in_the_chosen_one() {
        assertThat(page("/law?q=" + encoded("助餐")))
                .contains(LawAddress.page(Document.SPB_C) + "#", "沙坪坝区社区食堂全覆盖建设管理方案")
                .doesNotContain("没有找到");
        assertThat(page("/law?text=SPB-M&q=" + encoded("公开摇号"))).contains("没有找到");
        assertThat(page("/law?q=" + encoded("<b>"))).contains("没有找到").doesNotContain("<b>”");
        assertThat(page("/law?text=nothing&kind=nothing")).contains("id=\"47\"");
    }

    @Test
    void a_citation_knows_its_address_and_a_standard_has_none() {
        assertThat(LawAddress.of(Citation.measures(13).item(4))).contains("/law#13-1-4");
        assertThat(LawAddress.of(Citation.of(Document.SPB_M, "2-2-1"))).contains("/law?text=SPB-M#SPB-M-2-2-1");
        assertThat(LawAddress.of(Citation.of(Document.ABILITY, ""))).isEmpty();
    }

    @Test
    void it_can_be_read_on_every_screen(Screens screens) {
        for (var screen : screens.all(port)) {
            for (String path : List.of("/law", "/law?text=SPB-D", "/law?q=" + encoded("助餐"))) {
                screen.open(path);
                screen.shoot("law" + path.replaceAll("[^a-zA-Z]+", "-"));
                screen.check();
            }
        }
    }

    private String page(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
