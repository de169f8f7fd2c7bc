package cn.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Generated documents stand in the repository; a test holds them against today's code.
public final class GeneratedDocs {

    private GeneratedDocs() {}

    /// Compares each file with the one in the folder; with `-Danju.update-docs=true` writes them instead.
    public static void keep(Map<String, String> files, Path folder) throws IOException {
        if (Boolean.getBoolean("anju.update-docs")) {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return;
        }
        for (var file : files.entrySet()) {
            var kept = folder.resolve(file.getKey());
            assertThat(kept).as("run with -Danju.update-docs=true to write it").exists();
            // The drawing tool lists the same arrows in another order from run to run.
            assertThat(lines(Files.readString(kept)))
                    .as("%s is of yesterday; run with -Danju.update-docs=true", kept)
                    .isEqualTo(lines(file.getValue()));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).sorted().toList();
    }
}
