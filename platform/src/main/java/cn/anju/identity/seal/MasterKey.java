package cn.anju.identity.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one key that all others hang on; never used itself, only keys derived from it by purpose.
final class MasterKey {

    static final int LENGTH = 32;

    private final SecretKeySpec key;

    /// @param base64 32 random bytes
    MasterKey(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("the master key is " + LENGTH + " bytes in Base64, not " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// A key for one purpose.
    byte[] derive(String purpose) {
        return hmac(key, purpose);
    }

    static byte[] hmac(byte[] key, String text) {
        return hmac(new SecretKeySpec(key, "HmacSHA256"), text);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
