package cn.anju.cli;

import cn.anju.policy.Answer;
import cn.anju.policy.Cases;
import cn.anju.policy.Expectation;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.Json;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares case files with what the rule sets decide; a file is named after its rule set.
final class CaseCheck {

    /// So many differences are printed for each file, the rest only counted.
    private static final int SHOWN = 10;

    private final RuleSets rules;
    private final Parameters parameters;
    private final PrintStream out;

    CaseCheck(RuleSets rules, Parameters parameters, PrintStream out) {
        this.rules = rules;
        this.parameters = parameters;
        this.out = out;
    }

    /// Checks all files; one whose rule set does not exist here is named and skipped.
    ///
    /// @return 0 if every checked case agrees, 1 if one differs or a file cannot be read
    int all(List<Path> files) {
        int agreeing = 0;
        int differing = 0;
        int skipped = 0;
        int unreadable = 0;
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
            Optional<RuleSet<?>> rule = rules.find(name);
            if (rule.isEmpty()) {
                out.println(file + "：没有规则 " + name + "，跳过");
                skipped++;
                continue;
            }
            try {
                Tally tally = file(file, new Cases(rule.get(), parameters));
                out.println(name + "：" + tally.agreeing + " 例一致，" + tally.differing + " 例不一致");
                agreeing += tally.agreeing;
                differing += tally.differing;
            } catch (IOException e) {
                out.println(file + "：无法读取（" + e.getMessage() + "）");
                unreadable++;
            }
        }
        out.println("合计：" + agreeing + " 例一致，" + differing + " 例不一致，跳过 " + skipped + " 个文件"
                + (unreadable > 0 ? "，" + unreadable + " 个文件无法读取" : ""));
        return differing + unreadable > 0 ? 1 : 0;
    }

    private static final class Tally {
        int agreeing;
        int differing;
    }

    private Tally file(Path file, Cases cases) throws IOException {
        Tally tally = new Tally();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                List<String> differences = differences(line, cases);
                if (differences.isEmpty()) {
                    tally.agreeing++;
                } else if (++tally.differing <= SHOWN) {
                    String where = file.getFileName() + ":" + number;
                    differences.forEach(difference -> out.println(where + " " + difference));
                }
            }
        }
        return tally;
    }

    private static List<String> differences(String line, Cases cases) {
        Map<String, @Nullable Object> expected;
        try {
            Map<String, @Nullable Object> given = Json.readObject(line);
            if (!(given.get("expect") instanceof Map<?, ?> expect)) {
                return List.of("没有 expect");
            }
            expected = Json.object(expect);
        } catch (InvalidCase e) {
            return List.of(e.reason());
        }
        return switch (cases.answer(line)) {
            case Answer.Decided decided -> Expectation.of(expected).differences(decided.decision());
            case Answer.Refused refused -> Expectation.of(expected).differences(refused);
        };
    }
}
