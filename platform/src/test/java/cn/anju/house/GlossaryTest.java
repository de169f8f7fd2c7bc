package cn.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The glossary names only what is there.
class GlossaryTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:[.-][a-z0-9_-]+)*|[A-Z][A-Za-z]*");

    @Test
    void every_code_name_of_the_glossary_stands_in_the_code() throws IOException {
        String code = code();
        var missing = new TreeSet<String>();
        var lines = Files.readAllLines(ROOT.resolve("GLOSSARY.md"));
        var names = lines.stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> NAME.matcher(line).results().map(found -> found.group(1)))
                .toList();
        assertThat(names).hasSizeGreaterThan(40);
        for (String name : names) {
            boolean there = code.contains(name) || parts(name).stream().allMatch(code::contains);
            if (!there) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> parts(String name) {
        return WORD.matcher(name)
                .results()
                .map(found -> found.group())
                .flatMap(word -> Stream.of(word.split("\\.")))
                .toList();
    }

    private static String code() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> Stream.of(".java", ".yaml", ".sql").anyMatch(file.toString()::endsWith))
                    .map(GlossaryTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
