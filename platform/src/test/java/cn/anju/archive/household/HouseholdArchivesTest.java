package cn.anju.archive.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.archive.About;
import cn.anju.archive.AccessLog;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.HouseholdArchive;
import cn.anju.archive.HouseholdArchives;
import cn.anju.archive.NewEntry;
import cn.anju.archive.Purpose;
import cn.anju.archive.Storing;
import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.Paper;
import cn.anju.archive.paper.PaperPrinter;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class HouseholdArchivesTest {

    private static final DocumentKind APPLICATION = new DocumentKind("APPLICATION", "申请表");
    private static final String CASE = "500106-2026-0000031";

    @Autowired
    HouseholdArchives archives;

    @Autowired
    Documents documents;

    @Autowired
    AccessLog accessLog;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor here = Actor.SYSTEM;
    private Actor elsewhere = Actor.SYSTEM;

    @BeforeEach
    void officers() {
        here = logins.staff("周静", "500106", Role.FIRST_REVIEWER);
        elsewhere = logins.staff("罗文", "500107", Role.FIRST_REVIEWER);
    }

    @Test
    void an_archive_is_found_by_number_case_identity_number_name_and_address() {
        var wang = person("王晓宇", 41);
        var archive = archives.of(wang, "500106", Actor.SYSTEM);
        archives.address(archive, "沙坪坝区歌乐山镇天池路１８号 3-2", Actor.SYSTEM);
        archives.add(archive, NewEntry.of(clock.instant(), APPLICATION, "提交申请", CASE), Actor.SYSTEM);
        String number = archives.open(archive, here, Purpose.REVIEW).number();
        for (String words : List.of(
                number,
                number.substring(0, number.length() - 1).toLowerCase(java.util.Locale.ROOT),
                CASE,
                people.the(wang).idNumber().value(),
                "王晓",
                "天池路18号",
                "歌乐山")) {
            assertThat(archives.search(words, here, 10))
                    .as(words)
                    .extracting(HouseholdArchive.Found::id)
                    .contains(archive);
            assertThat(archives.search(words, elsewhere, 10)).as(words).isEmpty();
        }
        for (String words : List.of("天池路19号", "路天", "王", "50%", "500106190001010000")) {
            assertThat(archives.search(words, here, 10)).as(words).isEmpty();
        }
        assertThat(jdbc.sql("select address_sealed from archive.household where id = :id")
                        .param("id", archive.value())
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .single())
                .doesNotContain("天池");
    }

    @Test
    void each_look_is_logged_for_every_member_and_a_stranger_finds_nothing() {
        var mother = person("李芳华", 42);
        var son = person("李小龙", 43);
        var archive = archives.of(mother, "500106", Actor.SYSTEM);
        archives.members(archive, Set.of(mother, son), Actor.SYSTEM);
        archives.open(archive, here, Purpose.REVIEW);
        for (var member : List.of(mother, son)) {
            assertThat(accessLog.othersLooksAt(member, Long.MAX_VALUE, 5))
                    .singleElement()
                    .satisfies(look -> assertThat(look.seen()).isEqualTo("家庭电子档案"));
        }
        assertThatThrownBy(() -> archives.open(archive, elsewhere, Purpose.REVIEW))
                .isInstanceOf(NotFound.class);
        var admin = logins.staff("管理", "500106", Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> archives.export(archive, admin)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_person_belongs_to_one_household_and_moves_with_a_trace() {
        var child = person("赵明明", 44);
        var parents = archives.of(person("赵大海", 45), "500106", Actor.SYSTEM);
        archives.members(parents, Set.of(person("赵大海", 45), child), Actor.SYSTEM);
        assertThat(archives.findOf(child)).contains(parents);
        assertThat(archives.of(child, "500106", Actor.SYSTEM)).isEqualTo(parents);
        clock.advance(java.time.Duration.ofDays(1));
        archives.members(parents, Set.of(person("赵大海", 45)), Actor.SYSTEM);
        assertThat(archives.findOf(child)).isEmpty();
        var own = archives.of(child, "500106", Actor.SYSTEM);
        assertThat(own).isNotEqualTo(parents);
        assertThat(jdbc.sql("select count(*) from archive.household_member where person_id = :p")
                        .param("p", child.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void entries_are_only_added_and_a_correction_points_at_the_old() {
        var archive = archives.of(person("钱多多", 46), "500106", Actor.SYSTEM);
        long wrong = archives.add(archive, NewEntry.of(clock.instant(), APPLICATION, "错", CASE), Actor.SYSTEM);
        archives.add(archive, new NewEntry(clock.instant(), APPLICATION, "对", CASE, null, wrong), Actor.SYSTEM);
        assertThat(archives.open(archive, here, Purpose.REVIEW).entries())
                .extracting(HouseholdArchive.Entry::corrects)
                .containsExactly(null, wrong);
        assertThatThrownBy(() -> jdbc.sql("delete from archive.entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void the_export_holds_the_index_with_pages_and_the_documents() throws IOException {
        var person = person("孙悟能", 47);
        var archive = archives.of(person, "500106", Actor.SYSTEM);
        var letter = documents.keep(
                PaperPrinter.print(
                        new Paper("告知书", "渝〔2026〕1号", LocalDate.of(2026, 3, 9), List.of(new Block.Text("审核已经通过。")))),
                "letter.pdf",
                DocumentKind.LETTER,
                About.person(person, "500106", CASE),
                Actor.SYSTEM);
        archives.add(
                archive,
                NewEntry.of(clock.instant(), DocumentKind.LETTER, "审核结果告知书", CASE)
                        .with(letter.id()),
                Actor.SYSTEM);
        archives.add(
                archive,
                NewEntry.of(clock.instant(), DocumentKind.PHOTO, "房屋照片", CASE).with(image(person)),
                Actor.SYSTEM);
        byte[] pdf = archives.export(archive, here).bytes();
        assertThat(archives.export(archive, here).bytes()).isEqualTo(pdf);
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(3);
        var text = new PdfTextExtractor(reader);
        assertThat(text.getTextFromPage(1)).contains("家庭电子档案", "孙悟能", "审核结果告知书", "房屋照片");
        assertThat(text.getTextFromPage(2)).contains("审核已经通过");
        assertThat(reader.getPageN(3)
                        .getAsDict(org.openpdf.text.pdf.PdfName.RESOURCES)
                        .contains(org.openpdf.text.pdf.PdfName.XOBJECT))
                .isTrue();
        java.nio.file.Files.write(java.nio.file.Path.of("target", "archive.pdf"), pdf);
        assertThat(accessLog.othersLooksAt(person, Long.MAX_VALUE, 10))
                .extracting(AccessLog.Seen::purpose)
                .containsOnly(Purpose.EXPORT);
    }

    @Test
    void the_desk_page_finds_opens_and_exports_and_the_public_does_not() {
        var archive = archives.of(person("周小燕", 48), "500106", Actor.SYSTEM);
        archives.add(archive, NewEntry.of(clock.instant(), APPLICATION, "提交申请", CASE), Actor.SYSTEM);
        var visitor = new Visitor(port).with(logins.cookie(here.account()));
        var found = visitor.get("/desk/archives?q=" + java.net.URLEncoder.encode("周小", StandardCharsets.UTF_8));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("/desk/archives/" + archive + "?purpose=REVIEW", "周*燕");
        assertThat(visitor.get("/desk/archives/" + archive + "?purpose=REVIEW").body())
                .contains("提交申请", "周小燕");
        assertThat(visitor.get("/desk/archives/" + archive).statusCode()).isEqualTo(400);
        assertThat(visitor.get("/desk/archives/" + archive + "/export")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/pdf");
        var other = new Visitor(port).with(logins.cookie(elsewhere.account()));
        var refused = other.get("/desk/archives/" + archive + "?purpose=REVIEW");
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).doesNotContain("周小燕", "提交申请");
        assertThat(new Visitor(port).get("/desk/archives").statusCode()).isEqualTo(302);
    }

    private DocumentId image(PersonId person) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var storing = documents.store(
                new ByteArrayInputStream(bytes.toByteArray()),
                "房.png",
                DocumentKind.PHOTO,
                About.person(person, "500106", CASE),
                Actor.SYSTEM);
        return ((Storing.Stored) storing).document().id();
    }

    private PersonId person(String name, int sequence) {
        String first = "50010619880202%03d".formatted(sequence);
        return people.registerAll(
                        List.of(new NewPerson(
                                new PersonName(name), new IdNumber(first + IdNumber.checkOf(first)), null, null)),
                        Actor.SYSTEM)
                .getFirst();
    }
}
