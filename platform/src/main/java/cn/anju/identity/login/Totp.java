package cn.anju.identity.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes (RFC 6238): SHA-1, 30 seconds, six digits, as every authenticator app makes them.
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_LENGTH = 20;
    private static final int DIGITS = 1_000_000;

    private Totp() {}

    public static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    public static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The step whose code this is: the present one, or one to either side for clocks that differ.
    ///
    /// @param after steps up to this one have been used and count no more
    static OptionalLong accepted(byte[] secret, String code, Instant now, long after) {
        long present = step(now);
        for (long step = present - 1; step <= present + 1; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The address that an authenticator app reads.
    static String address(String userName, byte[] secret) {
        return "otpauth://totp/Anju:%s?secret=%s&issuer=Anju".formatted(userName, Base32.encode(secret));
    }
}
