package cn.anju.money.bank;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.look.Format;
import cn.anju.money.FinanceReach;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first step: reads a file as a whole and keeps its lines; books nothing. A bad file leaves nothing behind.
@Component
class CheckingBankFile {

    private final BankFiles files;
    private final BankLines lines;
    private final AuditTrail audit;
    private final Clock clock;

    CheckingBankFile(BankFiles files, BankLines lines, AuditTrail audit, Clock clock) {
        this.files = files;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a file.
    sealed interface Result {

        /// Kept, to be looked at and imported.
        record Checked(BankFile file) implements Result {}

        /// The very same file stands already.
        record Before(BankFile first) implements Result {

            /// When and by whom, for people.
            String inWords() {
                var started = first.started();
                return started == null
                        ? "同一个文件已由 %s 于 %s 上传，还没有导入。没有再收一次。"
                                .formatted(first.checker(), Format.fullTime(first.checkedAt()))
                        : "同一个文件已由 %s 于 %s 导入过。没有再导入。".formatted(started.name(), Format.fullTime(started.at()));
            }
        }

        record Unreadable(String inWords) implements Result {}
    }

    /// @throws cn.anju.kernel.NotFound for somebody who books nowhere
    @Transactional
    Result check(String name, byte[] content, Actor by) {
        var reach = FinanceReach.booking(by);
        var sha256 = sha256(content);
        var before = files.find(sha256);
        if (before.isPresent()) {
            return new Result.Before(before.get());
        }
        try {
            var read = ReadFile.of(content);
            var file = new BankFile(
                    UUID.randomUUID(),
                    sha256,
                    plain(name),
                    read.form().name(),
                    reach.own(),
                    read.lines().size(),
                    read.total(),
                    clock.instant(),
                    by.displayName(),
                    null,
                    null);
            if (!files.add(file, by)) {
                return new Result.Before(files.find(sha256).orElseThrow());
            }
            lines.add(file.id(), read.lines());
            audit.record(AuditEntry.done(by, "money.bank-file.check", "bank-file", file.id())
                    .in(file.district()));
            return new Result.Checked(file);
        } catch (UnreadableFile unreadable) {
            return new Result.Unreadable(unreadable.inWords());
        }
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "未命名" : last.substring(0, Math.min(last.length(), 200));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
