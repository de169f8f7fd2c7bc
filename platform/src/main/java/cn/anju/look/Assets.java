package cn.anju.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Addresses of the static files, each with a hash of its content, so that browsers may keep them for a year.
public final class Assets {

    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /// The address of a file under `static/`, as `/anju.css?v=1f0c9a7b42de`; throws where no such file is.
    public static String href(String file) {
        return "/" + file + "?v=" + VERSIONS.computeIfAbsent(file, Assets::version);
    }

    /// Whether `v` is the present version of the file at this path.
    static boolean isCurrent(String path, @Nullable String v) {
        return v != null && path.length() > 1 && v.equals(VERSIONS.get(path.substring(1)));
    }

    private static String version(String file) {
        if (file.startsWith("/")) {
            // From a folder of classes it would be found, from the packaged program not.
            throw new IllegalArgumentException("a static file is named without the first slash: " + file);
        }
        try (var content = Assets.class.getResourceAsStream("/static/" + file)) {
            if (content == null) {
                throw new IllegalArgumentException("no file static/" + file);
            }
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
