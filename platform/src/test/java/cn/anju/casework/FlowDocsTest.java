package cn.anju.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// docs/flows says exactly what the tables say; `-Danju.write-docs=true` writes it anew.
@PlatformTest
class FlowDocsTest {

    private static final Path DOCS = Path.of("..", "docs", "flows");

    @Autowired
    CaseTypes types;

    @Test
    void the_printed_flows_are_those_of_the_tables() throws IOException {
        for (var type : types.all()) {
            var file = DOCS.resolve(type.key() + ".md");
            String now = FlowDocument.of(type);
            if (Boolean.getBoolean("anju.write-docs")) {
                Files.createDirectories(DOCS);
                Files.writeString(file, now);
            }
            assertThat(file).as("run the test with -Danju.write-docs=true").exists();
            assertThat(Files.readString(file)).as(file.toString()).isEqualTo(now);
        }
    }
}
