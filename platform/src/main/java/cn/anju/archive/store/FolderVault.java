package cn.anju.archive.store;

import cn.anju.archive.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A vault whose master key is a file: `anju.archive.key-file`, or `keys/archive.key` in the data folder.
///
/// The file is 64 hex digits and readable by its owner only; it is made on the first start and must be kept apart
/// from the backup of the data. AES-256-GCM for sealing, HMAC-SHA-256 for fingerprints, each with a derived key.
@Component
class FolderVault implements Vault {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;

    private final SecretKey sealing;
    private final SecretKey fingerprints;
    private final SecureRandom random = new SecureRandom();

    FolderVault(@Value("${anju.archive.key-file:}") String keyFile, @Value("${anju.data:data}") Path data)
            throws IOException {
        byte[] master = master(keyFile.isBlank() ? data.resolve("keys", "archive.key") : Path.of(keyFile));
        this.sealing = derived(master, "anju/archive/seal/1", "AES");
        this.fingerprints = derived(master, "anju/archive/fingerprint/1", "HmacSHA256");
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, nonce, place, plain, 0);
        var sealed = new byte[1 + NONCE + ciphertext.length];
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        System.arraycopy(ciphertext, 0, sealed, 1 + NONCE, ciphertext.length);
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORMAT) {
            throw new IllegalStateException("not sealed by this vault: " + place);
        }
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        return crypt(Cipher.DECRYPT_MODE, nonce, place, sealed, 1 + NONCE);
    }

    @Override
    public byte[] fingerprint(String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprints);
            mac.update((kind + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("sealed value does not open at " + place, tampered);
        }
    }

    private static SecretKey derived(byte[] master, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] master(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        String hex = Files.readString(file).strip();
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalStateException("the key file %s must hold 64 hex digits".formatted(file));
        }
        return HexFormat.of().parseHex(hex);
    }

    private static void create(Path file) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(
                    (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another start was quicker; its key is read.
        }
    }
}
