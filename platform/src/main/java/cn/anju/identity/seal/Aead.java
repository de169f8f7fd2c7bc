package cn.anju.identity.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Authenticated encryption. The first byte names the cipher, so both kinds open whichever is configured.
enum Aead {
    AES(1, "AES", 32),
    SM4(2, "SM4", 16);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /// The JDK has no SM4; AES stays with the JDK, whose code the processor speeds up.
    private static final Provider SM = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte mark;
    private final String algorithm;
    private final int keyLength;

    Aead(int mark, String algorithm, int keyLength) {
        this.mark = (byte) mark;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
    }

    byte[] seal(byte[] key, String place, byte[] clear) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE + body.length)
                    .put(mark)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    /// @throws BrokenSeal when key, place or bytes are not those of the sealing
    static byte[] open(byte[] key, String place, byte[] sealed) {
        var aead = Arrays.stream(values())
                .filter(one -> one.mark == sealed[0])
                .findFirst()
                .orElseThrow(() -> new BrokenSeal(place));
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return aead.cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal(place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + place, e);
        }
    }

    private Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        String transformation = algorithm + "/GCM/NoPadding";
        var cipher = this == AES ? Cipher.getInstance(transformation) : Cipher.getInstance(transformation, SM);
        var secret = new SecretKeySpec(key, 0, keyLength, algorithm);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// The bytes are not what was sealed there.
    static final class BrokenSeal extends RuntimeException {
        BrokenSeal(String place) {
            super("the seal at " + place + " does not open: wrong key, moved or changed bytes");
        }
    }
}
