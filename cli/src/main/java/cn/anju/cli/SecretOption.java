package cn.anju.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.anju.draw.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The secret, from the command line or from a file: a file keeps it out of the process list.
final class SecretOption {

    /// 64 digits, a mark or line ends around them: anything much longer is not a secret and is not read.
    private static final int LONGEST_FILE = 1024;

    @Option(names = "--secret", required = true, paramLabel = "十六进制", description = "封存的秘密值，32 字节。")
    private @Nullable String hex;

    @Option(names = "--secret-file", required = true, paramLabel = "文件", description = "存有秘密值的文件，秘密值不出现在进程列表里。")
    private @Nullable Path file;

    Secret read() {
        return new Secret(hex != null ? hex : fromFile());
    }

    private String fromFile() {
        if (file == null) {
            throw new InputRefused("请用 --secret 或 --secret-file 给出秘密值");
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE);
            return new String(bytes, US_ASCII).strip();
        } catch (IOException e) {
            throw new InputRefused("秘密值文件 " + file + " 读不出来，请检查文件是否存在、能否读取");
        }
    }
}
