package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.LawArticle.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LawIndexTest {

    private final LawIndex law = LawIndex.housing();

    @Test
    void all_47_articles_are_there_once_and_in_order() {
        assertThat(law.articles()).hasSize(47);
        for (int i = 0; i < 47; i++) {
            assertThat(law.articles().get(i).number()).isEqualTo(i + 1);
        }
    }

    @Test
    void every_article_has_an_answer_with_a_reason_and_no_blank() {
        law.articles().forEach(article -> {
            assertThat(article.summary()).isNotBlank();
            assertThat(article.answers()).isNotEmpty();
            article.answers().forEach(answer -> assertThat(answer.reason()).isNotBlank());
        });
    }

    @Test
    void a_rule_that_is_said_to_answer_exists() {
        law.articles().stream()
                .flatMap(article -> article.answers().stream())
                .filter(answer -> answer.kind() == Kind.RULE)
                .forEach(answer -> assertThat(RuleSets.standard().find(answer.ref()))
                        .as(answer.ref())
                        .isPresent());
    }

    @Test
    void every_condition_cites_an_anchor_and_names_the_paragraph_only_where_there_are_several() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            for (Condition condition : rule.conditions()) {
                Citation citation = condition.citation();
                if (citation.document() != Citation.Document.PRH) {
                    continue;
                }
                assertThat(law.find(citation.anchor())).as(condition.id()).isPresent();
                int article = Integer.parseInt(citation.anchor().split("-")[0]);
                assertThat(condition.id()).startsWith("PRH-" + article);
                int paragraphs = law.articles().get(article - 1).paragraphs();
                assertThat(citation.place().contains("款")).as(condition.id()).isEqualTo(paragraphs > 1);
            }
        }
    }

    @Test
    void every_rule_set_is_named_by_an_article() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            assertThat(law.articles().stream()
                            .flatMap(article -> article.answers().stream())
                            .map(LawArticle.Coverage::ref))
                    .contains(rule.name());
        }
    }

    @Test
    void the_printed_coverage_is_up_to_date() throws IOException {
        assertThat(Files.readString(Path.of("../docs/law-coverage.md")))
                .as("print it again: anju law-coverage > docs/law-coverage.md")
                .isEqualTo(new LawCoverage(law).markdown());
    }

    @Test
    void citations_read_as_residents_know_them() {
        assertThat(Citation.measures(13).item(4).text()).isEqualTo("渝府发〔2024〕17号 第十三条第（四）项");
        assertThat(Citation.measures(40).text()).isEqualTo("渝府发〔2024〕17号 第四十条");
        assertThat(Citation.measures(38).paragraph(1).item(1).text()).isEqualTo("渝府发〔2024〕17号 第三十八条第一款第（一）项");
        assertThat(Citation.measures(10).text()).endsWith("第十条");
        assertThat(Citation.measures(26).item(10).anchor()).isEqualTo("26-1-10");
    }
}
