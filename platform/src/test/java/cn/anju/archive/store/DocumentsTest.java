package cn.anju.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.archive.About;
import cn.anju.archive.AccessLog;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.archive.StoredDocument;
import cn.anju.archive.Storing;
import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class DocumentsTest {

    private static final String CASE = "500106-2026-0000001";

    @Autowired
    Documents documents;

    @Autowired
    AccessLog accessLog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    private final PersonId person = PersonId.fresh();
    private final Actor resident =
            new Actor(AccountId.fresh(), "张三", person, Set.of(new Grant(Role.RESIDENT, new Area.City())));
    private final Actor reviewer = staff("周静", "500106", Role.FIRST_REVIEWER);

    @Test
    void a_file_comes_back_as_it_was_and_is_sealed_on_the_disk() throws IOException {
        byte[] sent = SampleFiles.image("png", 7);
        var stored = stored(sent, "身份证.png");
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.fileName()).isEqualTo("身份证.png");
        assertThat(opened(stored.id(), resident, Purpose.OWN)).isEqualTo(sent);
        byte[] onDisk = Files.readAllBytes(place(stored));
        assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("IHDR");
        assertThat(jdbc.sql("select file_name_sealed from archive.document where id = :id")
                        .param("id", stored.id().value())
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .single())
                .doesNotContain("身份证");
    }

    @Test
    void the_same_content_is_kept_once() {
        byte[] sent = SampleFiles.image("png", 11);
        var first = stored(sent, "a.png");
        var second = stored(sent, "b.png");
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(jdbc.sql("select count(*) from archive.content where sha256 = :hash")
                        .param("hash", HexFormat.of().parseHex(first.sha256()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(opened(second.id(), resident, Purpose.OWN)).isEqualTo(sent);
    }

    @Test
    void eight_writers_of_one_content_leave_one_readable_file() throws Exception {
        byte[] sent = SampleFiles.image("png", 13);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> stored(sent, i + ".png")))
                    .toList();
            for (var task : tasks) {
                assertThat(opened(task.get().id(), resident, Purpose.OWN)).isEqualTo(sent);
            }
        }
    }

    @Test
    void a_rolled_back_upload_leaves_nothing_readable_and_can_be_repeated() {
        byte[] sent = SampleFiles.image("png", 17);
        var lost = transactions.execute(status -> {
            var stored = stored(sent, "a.png");
            status.setRollbackOnly();
            return stored;
        });
        assertThat(lost).isNotNull();
        assertThat(documents.open(lost.id(), resident, Purpose.OWN)).isInstanceOf(Opening.Withheld.class);
        assertThat(opened(stored(sent, "a.png").id(), resident, Purpose.OWN)).isEqualTo(sent);
    }

    @Test
    void a_file_that_was_changed_on_the_disk_is_not_handed_out() throws IOException {
        var stored = stored(SampleFiles.image("png", 19), "a.png");
        byte[] file = Files.readAllBytes(place(stored));
        file[file.length - 1] ^= 1;
        Files.write(place(stored), file);
        assertThatThrownBy(() -> documents.open(stored.id(), resident, Purpose.OWN))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void the_name_does_not_matter_the_bytes_do() throws IOException {
        var refused = documents.store(
                new ByteArrayInputStream(SampleFiles.zip("a.txt")),
                "照片.png",
                DocumentKind.PHOTO,
                About.person(person, "500106", CASE),
                resident);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Storing.Refused.class,
                        storing -> assertThat(storing.refusal().sentence()).contains("照片.png", "压缩包", "请换成"));
    }

    @Test
    void a_file_over_20_megabytes_is_refused() throws IOException {
        var refused = documents.store(
                new ByteArrayInputStream(new byte[Documents.LARGEST + 1]),
                "大.png",
                DocumentKind.PHOTO,
                About.person(person, "500106", CASE),
                resident);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Storing.Refused.class,
                        storing -> assertThat(storing.refusal().why()).contains("20 MB"));
    }

    @Test
    void strangers_and_other_districts_read_nothing_and_leave_no_line() {
        var stored = stored(SampleFiles.image("png", 23), "a.png");
        var stranger =
                new Actor(AccountId.fresh(), "李四", PersonId.fresh(), Set.of(new Grant(Role.RESIDENT, new Area.City())));
        for (var other : new Actor[] {
            stranger, staff("远", "500107", Role.FIRST_REVIEWER), staff("管", "500106", Role.SYSTEM_ADMIN)
        }) {
            assertThat(documents.open(stored.id(), other, Purpose.REVIEW)).isInstanceOf(Opening.Withheld.class);
        }
        assertThat(accessLog.othersLooksAt(person, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_look_is_logged_once_a_minute_and_the_person_sees_who_it_was() {
        var stored = stored(SampleFiles.image("png", 29), "a.png");
        opened(stored.id(), reviewer, Purpose.REVIEW);
        opened(stored.id(), reviewer, Purpose.REVIEW);
        clock.advance(Duration.ofSeconds(61));
        opened(stored.id(), reviewer, Purpose.REVIEW);
        opened(stored.id(), resident, Purpose.OWN);
        var looks = accessLog.othersLooksAt(person, Long.MAX_VALUE, 10);
        assertThat(looks).hasSize(2);
        assertThat(looks.getFirst())
                .satisfies(look -> assertThat(look.readerName()).isEqualTo("周静"))
                .satisfies(look -> assertThat(look.role()).isEqualTo("初审"))
                .satisfies(look -> assertThat(look.purpose()).isEqualTo(Purpose.REVIEW))
                .satisfies(look -> assertThat(look.reference()).isEqualTo(CASE));
    }

    @Test
    void the_log_and_the_documents_refuse_changes() {
        var stored = stored(SampleFiles.image("png", 31), "a.png");
        opened(stored.id(), reviewer, Purpose.REVIEW);
        assertThatThrownBy(() -> jdbc.sql("delete from archive.access_log").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        jdbc.sql("update archive.document set district = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_destroyed_content_is_gone_but_its_hash_stands() {
        var stored = stored(SampleFiles.image("png", 37), "a.png");
        assertThat(documents.destroyContent(stored.id(), Actor.SYSTEM, "保存期届满")).isTrue();
        assertThat(documents.destroyContent(stored.id(), Actor.SYSTEM, "保存期届满")).isFalse();
        assertThat(documents.open(stored.id(), resident, Purpose.OWN))
                .isInstanceOfSatisfying(
                        Opening.Destroyed.class,
                        gone -> assertThat(gone.document().sha256()).isEqualTo(stored.sha256()));
    }

    private StoredDocument stored(byte[] content, String name) {
        try {
            var storing = documents.store(
                    new ByteArrayInputStream(content),
                    name,
                    DocumentKind.OTHER,
                    About.person(person, "500106", CASE),
                    resident);
            return ((Storing.Stored) storing).document();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] opened(DocumentId id, Actor reader, Purpose purpose) {
        return ((Opening.Opened) documents.open(id, reader, purpose)).content().bytes();
    }

    private static java.nio.file.Path place(StoredDocument stored) {
        return new SealedFiles(java.nio.file.Path.of("target", "test-data", "files"))
                .place(HexFormat.of().parseHex(stored.sha256()));
    }

    private static Actor staff(String name, String district, Role role) {
        return new Actor(AccountId.fresh(), name, null, Set.of(new Grant(role, new Area.District(district))));
    }
}
