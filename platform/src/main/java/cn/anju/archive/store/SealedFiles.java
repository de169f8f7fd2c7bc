package cn.anju.archive.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Sealed contents in the data folder, `files/ab/cdef…` by hash.
///
/// A file is one format byte, a nonce of 12 bytes and the AES-256-GCM ciphertext, bound to the content's hash.
/// It is complete under its name or not there: written beside, forced to the disk, then renamed.
final class SealedFiles {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    SealedFiles(Path folder) {
        this.folder = folder;
    }

    byte[] freshKey() {
        var key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    void write(byte[] sha256, byte[] key, byte[] content) throws IOException {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, sha256, content, 0);
        Path place = place(sha256);
        Path shelf = Objects.requireNonNull(place.getParent());
        Files.createDirectories(shelf);
        Path beside = Files.createTempFile(shelf, ".new", null);
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                writeFully(
                        channel,
                        ByteBuffer.allocate(1 + NONCE).put(FORMAT).put(nonce).flip());
                writeFully(channel, ByteBuffer.wrap(sealed));
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(shelf);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    byte[] read(byte[] sha256, byte[] key) throws IOException {
        byte[] file = Files.readAllBytes(place(sha256));
        if (file.length < 1 + NONCE || file[0] != FORMAT) {
            throw new DamagedFile(sha256);
        }
        var nonce = new byte[NONCE];
        System.arraycopy(file, 1, nonce, 0, NONCE);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, sha256, file, 1 + NONCE);
    }

    void remove(byte[] sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    Path place(byte[] sha256) {
        String hex = HexFormat.of().formatHex(sha256);
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] sha256, byte[] input, int from)
            throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(sha256);
            return cipher.doFinal(input, from, input.length - from);
        } catch (AEADBadTagException tampered) {
            throw new DamagedFile(sha256);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Makes the rename itself durable.
    private static void forceFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// The file on the disk is not what was stored.
    static final class DamagedFile extends IOException {
        DamagedFile(byte[] sha256) {
            super("the stored file %s is damaged: restore it from the backup"
                    .formatted(HexFormat.of().formatHex(sha256)));
        }
    }
}
