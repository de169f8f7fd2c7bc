package cn.anju.cli;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Recomputes stored receipts and compares them bit for bit.
final class ReceiptReplay {

    private final RuleSets rules;
    private final PrintStream out;

    ReceiptReplay(RuleSets rules, PrintStream out) {
        this.rules = rules;
        this.out = out;
    }

    /// Replays every receipt in the files; a file may hold several, one a line.
    ///
    /// @return 0 if all come out the same, 1 if one does not or cannot be read
    int all(List<Path> files) {
        int status = 0;
        for (Path file : files) {
            try {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !one(file, line)) {
                        status = 1;
                    }
                }
            } catch (IOException e) {
                out.println(file + "：无法读取（" + e.getMessage() + "）");
                status = 1;
            }
        }
        return status;
    }

    private boolean one(Path file, String line) {
        try {
            Receipt receipt = Receipt.parse(line);
            return switch (receipt.replay(rules)) {
                case Receipt.Replay.Same same -> {
                    out.println(file + "：一致 " + same.sha256());
                    yield true;
                }
                case Receipt.Replay.Different different -> {
                    out.println(file + "：不一致，" + different.why());
                    yield false;
                }
            };
        } catch (InvalidCase e) {
            out.println(file + "：不是有效的回执，" + e.reason());
            return false;
        }
    }
}
