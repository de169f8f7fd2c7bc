package cn.anju.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds the embedded database and the sealed files; one `serve` at a time.
///
/// The lock is the operating system's: it is gone when the process is, also after kill -9.
record DataFolder(Path root, FileLock lock) {

    /// Layout of the folder; a newer program may raise it, an older one then refuses the folder.
    private static final int LAYOUT = 1;

    /// Thrown when the folder cannot be used; the message says what to do.
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    static DataFolder open(Path root) throws IOException, Unusable {
        Files.createDirectories(root);
        var lock = lock(root);
        var layoutFile = root.resolve("LAYOUT");
        if (Files.exists(layoutFile)) {
            int found = Integer.parseInt(Files.readString(layoutFile).strip());
            if (found > LAYOUT) {
                throw new Unusable(
                        "数据文件夹 %s 由更新的版本写成（布局 %d，本程序只认识 %d）。请用新版本启动，或换一个 --data 文件夹。".formatted(root, found, LAYOUT));
            }
        } else {
            Files.writeString(layoutFile, LAYOUT + "\n");
        }
        return new DataFolder(root, lock);
    }

    Path database() {
        return root.resolve("pg");
    }

    private static FileLock lock(Path root) throws IOException, Unusable {
        var channel = FileChannel.open(root.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // falls through to the refusal below
        }
        channel.close();
        throw new Unusable("数据文件夹 %s 正被另一个 serve 使用。请先停掉它，或换一个 --data 文件夹。".formatted(root));
    }
}
