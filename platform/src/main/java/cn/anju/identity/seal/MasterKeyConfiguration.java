package cn.anju.identity.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the master key comes from: the environment, or (with the embedded database only) a file in the data folder.
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    @Bean
    MasterKey masterKey(
            @Value("${anju.master-key:}") String given,
            @Value("${anju.embedded-database:}") String embedded,
            @Value("${anju.data:}") String data)
            throws IOException {
        if (!given.isBlank()) {
            return new MasterKey(given);
        }
        if (embedded.isBlank() || data.isBlank()) {
            throw new IllegalStateException(
                    "使用自己的 PostgreSQL 时必须给出主密钥：请设置环境变量 ANJU_MASTER_KEY（32 字节随机数的 Base64，可用 openssl rand -base64 32"
                            + " 生成），并与数据库备份分开保管。没有它，封存的个人信息无法读出。");
        }
        return new MasterKey(fileIn(Path.of(data).resolve("keys")));
    }

    /// The key in the folder; made on the first start, readable by its owner alone.
    static String fileIn(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = folder.resolve("master.key");
        byte[] fresh = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(fresh);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                owner)) {
            channel.write(java.nio.ByteBuffer.wrap((Base64.getEncoder().encodeToString(fresh) + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException usual) {
            // every start but the first
        }
        return Files.readString(file);
    }
}
