package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.draw.Draw;
import cn.anju.draw.DrawId;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.Finding;
import cn.anju.draw.Hash;
import cn.anju.draw.NumberList;
import cn.anju.draw.PriorityShare;
import cn.anju.draw.PublicValue;
import cn.anju.draw.Secret;
import cn.anju.draw.Verification;
import cn.anju.draw.VerifierPage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The offline verifier in a real browser says the same as the library: own place first, then seven checks.
@Tag("browser")
class DrawVerifierTest {

    private static Chromium chromium;

    @TempDir
    Path folder;

    private Page page;
    private final List<String> requests = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void openPage() {
        page = chromium.browser().newPage();
        page.setDefaultTimeout(120_000);
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(error -> requests.add("error " + error));
    }

    @ParameterizedTest
    @EnumSource(Hash.class)
    void a_full_round_carried_in_the_page_verifies_without_a_network(Hash hash) throws IOException {
        DrawRecord record = draw(hash, 57_409, 9_000, 21_794);
        String number = record.rounds().getLast().ranking().get(7);

        open(VerifierPage.of(record));
        ask(number);

        assertThat(page.innerText(".draw-verifier-answer"))
                .contains("普通轮 第 8 位 → "
                        + record.rounds().getLast().allocation().get(7).unit())
                .contains(Verification.of(record).placesOf(number).getLast().key());
        assertThat(verdict()).isEqualTo("七项检查全部一致。");
        assertThat(failing()).isEmpty();
        assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '#',
            value = {
                "\"listHash\": \" > \"listHash\": \"0",
                "\"commit\": \" > \"commit\": \"0",
                "\"public\": \" > \"public\": \"zz",
                "\"seed\": \" > \"seed\": \"0",
                "\"ranking\": [ > \"ranking\": [\"N000001\",",
                "\"allocation\": [ > \"allocation\": [{\"entry\": \"N000001\", \"unit\": \"U000001\"},",
                "\"resultHash\": \" > \"resultHash\": \"0",
                "\"entries\": [ > \"entries\": [\"A\",",
            })
    void a_changed_record_fails_the_same_checks_as_in_the_library(String from, String to) throws IOException {
        String changed = text(draw(Hash.SHA256, 60, 20, 30)).replaceFirst(quoted(from), to);
        Path file = Files.writeString(folder.resolve("record.json"), changed);

        open(VerifierPage.withoutRecord());
        page.setInputFiles("input[type=file]", file);
        page.waitForSelector("text=已读入记录");
        page.click("text=验证整次摇号");

        assertThat(verdict()).startsWith("有检查不一致");
        assertThat(failing()).isEqualTo(failingInLibrary(file)).isNotEmpty();
    }

    @Test
    void a_stranger_and_a_wrong_file_are_told_so() throws IOException {
        open(VerifierPage.of(draw(Hash.SM3, 5, 2, 3)));
        ask("N999999");
        assertThat(page.innerText(".draw-verifier-answer")).contains("N999999 不在这次摇号的名单里");
        assertThat(verdict()).isEqualTo("七项检查全部一致。");

        page.setInputFiles("input[type=file]", Files.writeString(folder.resolve("other.json"), "{}"));
        page.waitForSelector("text=这个文件不是摇号记录");
    }

    private static DrawRecord draw(Hash hash, int general, int priority, int units) {
        return Draw.of(new DrawId("CQGZF-2026-020|MXJY|1R"), hash, list("N", general))
                .withUnits(list("U", units))
                .withPriority(list("P", priority), PriorityShare.of("0.2"))
                .run(new Secret("7e".repeat(32)), new PublicValue("81".repeat(32)));
    }

    private static NumberList list(String letter, int size) {
        return NumberList.of(IntStream.rangeClosed(1, size)
                .mapToObj(i -> letter + String.valueOf(1_000_000 + i).substring(1))
                .toList());
    }

    private String text(DrawRecord record) throws IOException {
        Path file = folder.resolve("whole.json");
        try (var out = Files.newOutputStream(file)) {
            record.writeTo(out);
        }
        return Files.readString(file);
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private void open(VerifierPage verifier) throws IOException {
        Path file = folder.resolve("verifier.html");
        try (var out = Files.newOutputStream(file)) {
            verifier.writeTo(out);
        }
        page.navigate(file.toUri().toString());
    }

    private void ask(String number) {
        page.fill("input:not([type=file])", number);
        page.click("button[type=submit]");
        page.waitForSelector(".draw-verifier-answer >> text=" + number);
    }

    private String verdict() {
        return page.innerText(".draw-verifier-verdict:not(:empty)");
    }

    private List<String> failing() {
        return page.locator("li.draw-verifier-bad").all().stream()
                .map(item -> item.getAttribute("data-check"))
                .toList();
    }

    private static List<String> failingInLibrary(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Verification.of(DrawRecord.read(in)).findings().stream()
                    .filter(finding -> !finding.holds())
                    .map((Finding finding) -> finding.check().title())
                    .toList();
        }
    }
}
