package cn.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules that only the text of the files can tell.
class HouseRulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST = 300;
    private static final Pattern DATABASE_CLOCK = Pattern.compile(
            "(?<![.\\w])(now\\(\\)|current_timestamp|current_date|localtimestamp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:");

    @Test
    void no_file_is_longer_than_a_reader_holds_in_mind() {
        assertThat(files("java")
                        .filter(file -> lines(file).size() > LONGEST)
                        .map(file -> ROOT.relativize(file) + ": " + lines(file).size() + " lines"))
                .isEmpty();
    }

    @Test
    void business_sql_never_asks_the_databases_clock() {
        assertThat(files("java", "sql").filter(HouseRulesTest::isBusiness).flatMap(file -> found(file, DATABASE_CLOCK)))
                .isEmpty();
    }

    @Test
    void nothing_is_left_open_in_the_code() {
        assertThat(files("java", "sql", "jte", "yaml", "js", "css")
                        .filter(file -> !isThisTest(file))
                        .flatMap(file -> found(file, LEFT_OPEN)))
                .isEmpty();
    }

    @Test
    void pages_hold_no_inline_script_or_style() {
        assertThat(files("jte").flatMap(file -> found(file, INLINE))).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(files("java")
                        .filter(file -> file.toString().contains("/src/main/java/"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(ROOT::relativize))
                .isEmpty();
    }

    /// It would stand before the main one on the class path and hide its annotations.
    @Test
    void no_test_package_describes_a_package_of_the_product() {
        assertThat(files("java")
                        .filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> file.toString().contains("/src/test/"))
                        .filter(file -> Files.exists(Path.of(file.toString().replace("/src/test/", "/src/main/"))))
                        .map(ROOT::relativize))
                .isEmpty();
    }

    @Test
    void the_rules_bite() {
        assertThat(DATABASE_CLOCK.matcher("where due < now()").find()).isTrue();
        assertThat(LEFT_OPEN.matcher("// TODO later").find()).isTrue();
        assertThat(INLINE.matcher("<div style=\"x\">").find()).isTrue();
    }

    /// Identity keeps sessions, locks and one-time codes, which are of real time.
    private static boolean isBusiness(Path file) {
        String path = file.toString();
        return path.contains("/src/main/")
                && (path.endsWith(".sql")
                        || Stream.of("archive", "exchange", "casework", "money", "housing", "portal", "desk")
                                .anyMatch(module -> path.contains("/cn/anju/" + module + "/")));
    }

    private static boolean isThisTest(Path file) {
        return file.endsWith("HouseRulesTest.java");
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        return lines(file).stream()
                .filter(line -> pattern.matcher(line).find())
                .map(line -> ROOT.relativize(file) + ": " + line.strip());
    }

    private static Stream<Path> files(String... endings) {
        try (var all = Files.walk(ROOT)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.git/"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith("." + ending)))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
