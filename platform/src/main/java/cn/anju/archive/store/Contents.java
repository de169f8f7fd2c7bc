package cn.anju.archive.store;

import cn.anju.archive.FileContent;
import cn.anju.identity.Sealing;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Contents by hash: the row with the wrapped key, and the sealed file.
///
/// The row is inserted first: a second writer of the same content waits for the first one's transaction. The file
/// is on the disk before the commit, so a row never points at nothing; a file without a row is overwritten later.
@Component
class Contents {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final SealedFiles files;

    Contents(JdbcClient jdbc, Sealing sealing, @Value("${anju.data:data}") Path data) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.files = new SealedFiles(data.resolve("files"));
    }

    void write(byte[] sha256, byte[] content, String mediaType, Instant now) throws IOException {
        byte[] key = files.freshKey();
        int fresh = jdbc.sql("""
                insert into archive.content (sha256, bytes, media_type, wrapped_key, stored_at)
                values (:sha256, :bytes, :mediaType, :key, :now)
                on conflict (sha256) do update
                    set wrapped_key = excluded.wrapped_key, destroyed_at = null
                    where content.destroyed_at is not null
                """)
                .param("sha256", sha256)
                .param("bytes", content.length)
                .param("mediaType", mediaType)
                .param("key", sealing.sealForPlatform(place(sha256), key))
                .param("now", Timestamp.from(now))
                .update();
        if (fresh == 1) {
            files.write(sha256, key, content);
        }
        Arrays.fill(key, (byte) 0);
    }

    /// The content; empty when its key was destroyed.
    Optional<FileContent> read(byte[] sha256) throws IOException {
        Optional<byte[]> wrapped = jdbc.sql("select wrapped_key from archive.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single();
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = files.read(sha256, sealing.openForPlatform(place(sha256), wrapped.get()));
        if (!Arrays.equals(sha256, JdbcDocuments.sha256(content))) {
            throw new SealedFiles.DamagedFile(sha256);
        }
        return Optional.of(new FileContent(content));
    }

    boolean destroy(byte[] sha256, Instant now) {
        return jdbc.sql("""
                update archive.content set wrapped_key = null, destroyed_at = :now
                where sha256 = :sha256 and destroyed_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    private static String place(byte[] sha256) {
        return "archive.content/wrapped_key/" + HexFormat.of().formatHex(sha256);
    }
}
