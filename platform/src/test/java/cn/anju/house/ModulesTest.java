package cn.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.Anju;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The modules keep to their doors, and the drawings in docs/modules are of today.
///
/// Run with `-Danju.update-docs=true` to draw them anew.
class ModulesTest {

    /// The law and the draw are libraries with packages of their own, not modules of the platform.
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Anju.class, JavaClass.Predicates.resideInAnyPackage("cn.anju.policy..", "cn.anju.draw.."));

    @Test
    void no_module_reaches_behind_another_and_none_turns_back() {
        MODULES.verify();
    }

    @Test
    void the_drawings_are_of_today(@TempDir Path drawn) throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        GeneratedDocs.keep(read(drawn), Path.of("..", "docs", "modules"));
        assertThat(read(drawn)).isNotEmpty();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var found = Files.list(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
