package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Citation.Document;
import cn.anju.policy.LawArticle.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LawIndexTest {

    private static final Path FILES = Path.of("src/main/resources/law");

    private final LawIndex measures = LawIndex.housing();

    /// Whether a citation as parameter files write it (`SPB-E 3-3`) has an anchor; a text without an index is cited as
    /// a whole.
    static boolean resolves(String cite) {
        String[] parts = cite.split(" ", 2);
        Document document = Document.valueOf(parts[0].replace('-', '_'));
        return LawIndex.of(document)
                .map(law -> parts.length == 2 && law.find(parts[1]).isPresent())
                .orElse(parts.length == 1);
    }

    @Test
    void the_index_names_every_file_and_no_other() throws IOException {
        try (Stream<Path> walk = Files.walk(FILES)) {
            assertThat(ParameterFiles.resource("/law/files.txt").lines())
                    .containsExactlyInAnyOrderElementsOf(
                            walk.filter(path -> path.toString().endsWith(".yaml"))
                                    .map(path -> FILES.relativize(path).toString())
                                    .toList());
        }
    }

    @Test
    void all_eleven_texts_are_there() {
        assertThat(LawIndex.all().stream().map(law -> law.document().shortName()))
                .containsExactly(
                        "PRH", "OYP", "JLP", "PRE", "SPB-E", "SPB-C", "SPB-M", "SPB-D", "SPB-L", "SPB-R", "SPB-Q");
    }

    @Test
    void all_47_articles_of_the_measures_are_there_once_and_in_order() {
        assertThat(measures.articles().stream().map(LawArticle::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 47).mapToObj(String::valueOf).toList());
    }

    @Test
    void all_numbered_duties_are_there() {
        assertThat(numbered("JLP", "3-\\d+-\\d+")).hasSize(34);
        assertThat(numbered("JLP", "T2-\\d+")).hasSize(26);
        assertThat(numbered("JLP", "F4-\\d+")).hasSize(11);
        assertThat(numbered("PRE", "2-\\d-\\d+")).hasSize(11);
        assertThat(numbered("SPB-E", "\\d+-\\d")).hasSize(41);
        assertThat(numbered("SPB-E", "B1-\\d+")).hasSize(16);
        assertThat(numbered("SPB-D", "\\d+")).hasSize(22);
        assertThat(numbered("SPB-L", "\\d+")).hasSize(298);
        assertThat(numbered("SPB-R", "2-2-\\d+")).hasSize(15);
        assertThat(numbered("SPB-Q", "2-\\d-\\d+")).hasSize(22);
    }

    private static List<String> numbered(String shortName, String form) {
        LawIndex law =
                LawIndex.of(Document.valueOf(shortName.replace('-', '_'))).orElseThrow();
        return law.articles().stream()
                .flatMap(article -> Stream.concat(Stream.of(article.number()), article.parts().keySet().stream()))
                .filter(anchor -> anchor.matches(form))
                .toList();
    }

    @Test
    void every_anchor_is_there_once_with_a_summary_and_answers_with_reasons() {
        for (LawIndex law : LawIndex.all()) {
            Set<String> anchors = new HashSet<>();
            law.articles().forEach(article -> {
                assertThat(anchors.add(article.number())).as(article.number()).isTrue();
                assertThat(article.summary()).isNotBlank();
                assertThat(article.place()).isNotBlank();
                assertThat(article.answers()).isNotEmpty();
                article.answers().forEach(answer -> assertThat(answer.reason()).isNotBlank());
                article.parts().forEach((anchor, summary) -> {
                    assertThat(anchors.add(anchor))
                            .as(law.title() + " " + anchor)
                            .isTrue();
                    assertThat(summary).isNotBlank();
                });
            });
        }
    }

    @Test
    void a_rule_that_is_said_to_answer_exists() {
        LawIndex.all().stream()
                .flatMap(law -> law.articles().stream())
                .flatMap(article -> article.answers().stream())
                .filter(answer -> answer.kind() == Kind.RULE)
                .forEach(answer -> assertThat(RuleSets.standard().find(answer.ref()))
                        .as(answer.ref())
                        .isPresent());
    }

    @Test
    void every_condition_cites_an_anchor() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            for (Condition condition : rule.conditions()) {
                Citation citation = condition.citation();
                String cite =
                        citation.document().shortName() + (citation.anchor().isEmpty() ? "" : " " + citation.anchor());
                assertThat(resolves(cite))
                        .as(rule.name() + " " + condition.id() + " cites " + cite)
                        .isTrue();
            }
        }
    }

    @Test
    void a_condition_of_the_measures_names_the_paragraph_only_where_there_are_several() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            for (Condition condition : rule.conditions()) {
                Citation citation = condition.citation();
                if (citation.document() != Document.PRH) {
                    continue;
                }
                int article = Integer.parseInt(citation.anchor().split("-")[0]);
                assertThat(condition.id()).startsWith("PRH-" + article);
                int paragraphs = measures.articles().get(article - 1).paragraphs();
                assertThat(citation.place().contains("款")).as(condition.id()).isEqualTo(paragraphs > 1);
            }
        }
    }

    @Test
    void every_rule_set_is_named_by_an_article() {
        List<String> named = LawIndex.all().stream()
                .flatMap(law -> law.articles().stream())
                .flatMap(article -> article.answers().stream())
                .map(LawArticle.Coverage::ref)
                .toList();
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            assertThat(named).contains(rule.name());
        }
    }

    @Test
    void the_printed_coverage_is_up_to_date() throws IOException {
        assertThat(Files.readString(Path.of("../docs/law-coverage.md")))
                .as("print it again: anju law-coverage > docs/law-coverage.md")
                .isEqualTo(new LawCoverage(LawIndex.all()).markdown());
    }

    @Test
    void citations_read_as_residents_know_them() {
        assertThat(Citation.measures(13).item(4).text()).isEqualTo("渝府发〔2024〕17号 第十三条第（四）项");
        assertThat(Citation.measures(40).text()).isEqualTo("渝府发〔2024〕17号 第四十条");
        assertThat(Citation.measures(38).paragraph(1).item(1).text()).isEqualTo("渝府发〔2024〕17号 第三十八条第一款第（一）项");
        assertThat(Citation.measures(10).text()).endsWith("第十条");
        assertThat(Citation.measures(26).item(10).anchor()).isEqualTo("26-1-10");
        assertThat(Citation.measures(38).paragraph(1).item(1).anchor()).isEqualTo("38-1-1");
        assertThat(Citation.of(Document.OYP, "2-11").text()).isEqualTo("渝府办发〔2024〕64号 二（十一）");
        assertThat(Citation.of(Document.JLP, "F4-7").text()).isEqualTo("九龙坡府发〔2023〕2号 附件（四）7");
        assertThat(Citation.of(Document.JLP, "T2-18").text()).isEqualTo("九龙坡府发〔2023〕2号 表2第18行");
        assertThat(Citation.of(Document.SPB_E, "4-3").place()).isEqualTo("第四章第三节");
        assertThat(Citation.of(Document.SPB_E, "B2-1").place()).isEqualTo("专栏2第1项");
        assertThat(Citation.of(Document.SPB_M, "2-3-1").place()).isEqualTo("二（三）1");
        assertThat(Citation.of(Document.SPB_D, "9").place()).isEqualTo("第9项");
        assertThat(Citation.of(Document.SPB_D, "P5").place()).isEqualTo("五");
        assertThat(Citation.of(Document.ABILITY, "").text()).isEqualTo("GB/T 42195-2022");
    }
}
